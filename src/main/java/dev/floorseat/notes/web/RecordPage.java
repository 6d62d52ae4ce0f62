package dev.floorseat.notes.web;

import dev.floorseat.notes.record.OwnRecord;
import dev.floorseat.notes.record.OwnRecord.PastVisit;
import dev.floorseat.notes.record.OwnRecords;
import dev.floorseat.people.Licence;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My record: one's visits and what became of what one brought back. */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class RecordPage {

    /** A visit in a list. */
    record Line(VisitHeads.Head head, boolean credited, boolean debriefed) {

        /** What became of it, as a word. */
        public String state() {
            if (credited) {
                return "CREDITED";
            }
            if (debriefed) {
                return "DEBRIEFED";
            }
            return head.over() ? "MISSING" : "COMING";
        }
    }

    /**
     * A licence.
     *
     * @param period its days
     * @param valid whether it holds today
     */
    record LicenceLine(String period, boolean valid) {}

    private final OwnRecords records;
    private final VisitHeads heads;
    private final PromiseViews promises;
    private final CardViews cards;
    private final Dates dates;

    RecordPage(OwnRecords records, VisitHeads heads, PromiseViews promises, CardViews cards, Dates dates) {
        this.records = records;
        this.heads = heads;
        this.promises = promises;
        this.cards = cards;
        this.dates = dates;
    }

    @GetMapping("/my/record")
    String mine(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("record.nobody");
        }
        OwnRecord own = records.of(person);
        model.addAttribute("own", own);
        model.addAttribute("coming", lines(own.coming(), person, locale));
        model.addAttribute("past", lines(own.past(), person, locale));
        model.addAttribute("promises", promises.of(own.promises(), person, locale));
        model.addAttribute("cards", cards.of(own.cards(), locale));
        model.addAttribute("licence", licence(own.licence(), locale));
        model.addAttribute("hostLicence", licence(own.hostLicence(), locale));
        return "notes/record";
    }

    private List<Line> lines(List<PastVisit> visits, PersonId person, Locale locale) {
        List<VisitHeads.Head> all =
                heads.of(visits.stream().map(PastVisit::appointment).toList(), person, locale);
        return IntStream.range(0, visits.size())
                .mapToObj(i -> new Line(
                        all.get(i), visits.get(i).credited(), visits.get(i).debriefed()))
                .toList();
    }

    private @Nullable LicenceLine licence(@Nullable Licence licence, Locale locale) {
        return licence == null
                ? null
                : new LicenceLine(dates.period(licence.from(), licence.to(), locale), licence.covers(dates.today()));
    }
}
