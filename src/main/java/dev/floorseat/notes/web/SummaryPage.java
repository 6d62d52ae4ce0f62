package dev.floorseat.notes.web;

import dev.floorseat.notes.promise.Promise;
import dev.floorseat.notes.record.VisitSummaries;
import dev.floorseat.notes.record.VisitSummary;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.HostedTimes;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a visit, for its two people. */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class SummaryPage {

    private final VisitSummaries summaries;
    private final VisitHeads heads;
    private final PromiseViews promises;
    private final CardViews cards;
    private final HostedTimes hosted;
    private final Dates dates;

    SummaryPage(
            VisitSummaries summaries,
            VisitHeads heads,
            PromiseViews promises,
            CardViews cards,
            HostedTimes hosted,
            Dates dates) {
        this.summaries = summaries;
        this.heads = heads;
        this.promises = promises;
        this.cards = cards;
        this.hosted = hosted;
        this.dates = dates;
    }

    @GetMapping("/visits/{id}/summary")
    String summary(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        VisitSummary summary = summaries.of(id, who.personId());
        model.addAttribute("summary", summary);
        model.addAttribute("head", heads.of(summary.appointment(), summary.reader(), locale));
        Instant checkedIn = summary.attendance().checkedInAt();
        model.addAttribute("checkedIn", dates.momentIfAny(checkedIn, locale));
        model.addAttribute(
                "mine",
                summary.both().notes().stream()
                        .filter(note -> note.author().equals(summary.reader()))
                        .toList());
        model.addAttribute(
                "theirs",
                summary.both().notes().stream()
                        .filter(note -> !note.author().equals(summary.reader()))
                        .toList());
        List<Promise> promise = Stream.ofNullable(summary.promise()).toList();
        model.addAttribute("promise", first(promises.of(promise, summary.reader(), locale)));
        model.addAttribute(
                "card", first(cards.of(Stream.ofNullable(summary.card()).toList(), locale)));
        if (summary.hosting()) {
            relief(summary, model, locale);
        }
        return "notes/summary";
    }

    /** For the mentor alone. */
    private void relief(VisitSummary summary, Model model, Locale locale) {
        hosted.hosted(summary.appointment().visit())
                .filter(time -> time.mentor().equals(summary.reader()))
                .ifPresent(time -> {
                    model.addAttribute("reliefTimes", dates.times(time.from(), time.to(), time.zone(), locale));
                    model.addAttribute("reliefHandedOver", dates.momentIfAny(time.handedOverAt(), locale));
                });
    }

    private static <T> @Nullable T first(List<T> some) {
        return some.isEmpty() ? null : some.get(0);
    }
}
