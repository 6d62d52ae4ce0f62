package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.ledger.Gaps;
import dev.floorseat.rotation.ledger.Ledger;
import dev.floorseat.rotation.ledger.LedgerEntry;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.web.Dates;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger: all of it for planners, and for the people concerned their own. */
@Controller
class LedgerPage {

    private static final int PAGE = 50;

    /** How the visits are listed. */
    enum Shown {
        VISITS,
        EXECUTIVES,
        MENTORS
    }

    /** A mentor's week near what they want at most. */
    record CapRow(Gaps.NearCap near, String week) {}

    private final Ledger ledger;
    private final LedgerRows rows;
    private final Drafts drafts;
    private final OwnClock ownClock;
    private final Dates dates;

    LedgerPage(Ledger ledger, LedgerRows rows, Drafts drafts, OwnClock ownClock, Dates dates) {
        this.ledger = ledger;
        this.rows = rows;
        this.drafts = drafts;
        this.ownClock = ownClock;
        this.dates = dates;
    }

    @GetMapping("/rotations/{id}/ledger")
    @PreAuthorize("hasRole('PLANNER')")
    String ledger(
            @PathVariable long id,
            @RequestParam(defaultValue = "VISITS") Shown show,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        Ledger.Book book = ledger.of(id);
        model.addAttribute("rotation", drafts.rotation(id));
        model.addAttribute("period", dates.period(book.from(), book.to(), locale));
        model.addAttribute("hosting", book.hosting());
        model.addAttribute("unsocial", book.unsocial());
        model.addAttribute("gaps", book.gaps());
        model.addAttribute(
                "caps",
                book.gaps().nearCap().stream()
                        .map(near -> new CapRow(near, dates.day(near.week(), locale)))
                        .toList());
        model.addAttribute("show", show);
        model.addAttribute("shown", Shown.values());
        if (show == Shown.VISITS) {
            PageOf<LedgerEntry> some = PageOf.of(book.entries(), page, PAGE);
            model.addAttribute("list", some);
            model.addAttribute(
                    "visits",
                    some.items().stream().map(entry -> rows.row(entry, locale)).toList());
        } else {
            List<LedgerRows.Year> years = show == Shown.EXECUTIVES
                    ? LedgerRows.years(book.entries(), LedgerEntry::executive, LedgerEntry::visitor)
                    : LedgerRows.years(book.entries(), LedgerEntry::mentor, LedgerEntry::host);
            model.addAttribute("list", PageOf.of(years, page, PAGE));
        }
        return "rotation/ledger";
    }

    @GetMapping("/my/ledger")
    @PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
    String own(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = who.personId();
        List<LedgerEntry> mine = person == null ? List.of() : ledger.of(person, ownClock.of(person));
        model.addAttribute("person", person);
        model.addAttribute("year", LedgerRows.year("", mine));
        model.addAttribute(
                "visits", mine.stream().map(entry -> rows.row(entry, locale)).toList());
        return "rotation/my-ledger";
    }
}
