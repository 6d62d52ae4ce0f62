package dev.floorseat.rules.reach.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.reach.digest.DigestItem;
import dev.floorseat.rules.reach.digest.Digests;
import dev.floorseat.rules.reach.digest.Section;
import dev.floorseat.rules.reach.digest.WeeklyDigest;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import dev.floorseat.web.TextDifference;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the week brought: as the next mail would say it, and as earlier ones did; and whether one wants the mail. */
@Controller
class DigestPage {

    private static final String READERS = "hasAnyRole('EXECUTIVE', 'MENTOR', 'LEAD', 'PLANNER')";

    private final Digests digests;
    private final Dates dates;

    DigestPage(Digests digests, Dates dates) {
        this.digests = digests;
        this.dates = dates;
    }

    /**
     * A part of a digest.
     *
     * @param lines what stands in it
     */
    record Part(Section section, List<Line> lines) {}

    /**
     * A thing in it.
     *
     * @param difference how it became what it is; null: it is new, or gone
     * @param until until when one can say something of it, written for the reader; null: one is not asked
     */
    record Line(
            DigestItem item,
            @Nullable List<TextDifference.Part> difference,
            @Nullable String until) {}

    /** A Monday in the list of all. */
    record Week(LocalDate monday, String period) {}

    @GetMapping("/digest")
    @PreAuthorize(READERS)
    String next(Model model, Locale locale) {
        return page(dates.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), model, locale);
    }

    @GetMapping("/digest/{monday}")
    @PreAuthorize(READERS)
    String one(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate monday, Model model, Locale locale) {
        LocalDate latest = dates.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY || monday.isAfter(latest)) {
            throw Refusal.notFound("digest.no-such");
        }
        return page(monday, model, locale);
    }

    /** Reloading the address of the form leads back to the account. */
    @GetMapping("/account/digest")
    @PreAuthorize("isAuthenticated()")
    String back() {
        return "redirect:/account";
    }

    @PostMapping("/account/digest")
    @PreAuthorize("isAuthenticated()")
    String want(@RequestParam boolean wanted, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.unusable("digest.nobody");
        }
        digests.want(person, wanted);
        after.addFlashAttribute("said", wanted ? "digest.said.on" : "digest.said.off");
        return back();
    }

    private String page(LocalDate monday, Model model, Locale locale) {
        WeeklyDigest digest = digests.of(monday);
        model.addAttribute("digest", digest);
        model.addAttribute("period", period(monday, locale));
        model.addAttribute("goesOut", dates.longDay(monday, locale));
        model.addAttribute(
                "parts",
                Stream.of(Section.values())
                        .map(section -> new Part(
                                section,
                                digest.in(section).stream()
                                        .map(item -> line(item, locale))
                                        .toList()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
        model.addAttribute(
                "weeks",
                digests.mondays().stream()
                        .map(each -> new Week(each, period(each, locale)))
                        .toList());
        return "reach/digest";
    }

    private String period(LocalDate monday, Locale locale) {
        return dates.span(monday.minusWeeks(1), monday.minusDays(1), locale);
    }

    private Line line(DigestItem item, Locale locale) {
        LocalDate until = item.until();
        String before = item.before();
        String after = item.after();
        return new Line(
                item,
                before == null || after == null ? null : TextDifference.between(before, after),
                until == null ? null : dates.day(until, locale));
    }
}
