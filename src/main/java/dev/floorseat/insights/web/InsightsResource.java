package dev.floorseat.insights.web;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.OpenWords;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Insights for programs of CX leads. Where a revision is sent, an insight that changed meanwhile is left alone. */
@RestController
@RequestMapping(ForPrograms.API + "/insights")
@PreAuthorize("hasRole('LEAD')")
class InsightsResource {

    /** Where to merge. */
    record Merge(@Nullable String into, @Nullable Long revision) {}

    /** What to split off. */
    record Split(@Nullable List<String> notes, @Nullable Long revision) {}

    /** What to take back; without a change the newest that stands. */
    record Undo(@Nullable String change) {}

    private final Insights insights;
    private final InsightViews views;
    private final OpenWords openWords;

    InsightsResource(Insights insights, InsightViews views, OpenWords openWords) {
        this.insights = insights;
        this.openWords = openWords;
        this.views = views;
    }

    /** All insights, or those in a state; what came up last stands first. */
    @GetMapping
    List<InsightView> list(
            @RequestParam(required = false) @Nullable InsightState state, @AuthenticationPrincipal SignedIn who) {
        InsightFilter filter = state == null ? InsightFilter.ALL : InsightFilter.in(state);
        return openWords.of(insights.all(filter), who.personId()).stream()
                .map(InsightView::of)
                .toList();
    }

    /** One; where it was merged away, the one its notes are in. */
    @GetMapping("/{id}")
    InsightViews.Whole one(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return whole(insights.where(number(Long.toString(id), "")).orElseThrow(() -> unknown(Long.toString(id))), who);
    }

    @PostMapping("/{id}/merge")
    InsightViews.Whole merge(@PathVariable long id, @RequestBody Merge typed, @AuthenticationPrincipal SignedIn who) {
        InsightId from = number(Long.toString(id), "");
        InsightId into = number(typed.into(), "/into");
        Long revision = typed.revision();
        if (revision == null) {
            insights.merge(from, into, who.account());
        } else {
            insights.merge(from, revision, into, who.account());
        }
        return whole(insights.where(into).orElseThrow(), who);
    }

    /** Answers with what was split off. */
    @PostMapping("/{id}/split")
    InsightViews.Whole split(@PathVariable long id, @RequestBody Split typed, @AuthenticationPrincipal SignedIn who) {
        InsightId from = number(Long.toString(id), "");
        List<Long> notes = Objects.requireNonNullElse(typed.notes(), List.<String>of()).stream()
                .map(note -> parsed(note, "/notes"))
                .toList();
        Long revision = typed.revision();
        return whole(
                revision == null
                        ? insights.split(from, notes, who.account())
                        : insights.split(from, revision, notes, who.account()),
                who);
    }

    @PostMapping("/{id}/undo")
    InsightViews.Whole undo(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable Undo typed,
            @AuthenticationPrincipal SignedIn who) {
        InsightId insight = number(Long.toString(id), "");
        if (insights.of(insight).isEmpty()) {
            throw unknown(Long.toString(id));
        }
        String change = typed == null ? null : typed.change();
        if (change == null) {
            insights.undo(insight, who.account());
        } else {
            insights.undo(insight, parsed(change, "/change"), who.account());
        }
        return whole(insight, who);
    }

    private InsightViews.Whole whole(InsightId id, SignedIn who) {
        Insight insight = insights.of(id).orElseThrow(() -> unknown(Long.toString(id.value())));
        return views.of(openWords.of(List.of(insight), who.personId()).get(0), who.personId());
    }

    private static InsightId number(@Nullable String typed, String pointer) {
        long number = parsed(typed, pointer);
        if (number <= 0) {
            throw unknown(Long.toString(number));
        }
        return new InsightId(number);
    }

    private static long parsed(@Nullable String typed, String pointer) {
        try {
            return Long.parseLong(Objects.requireNonNullElse(typed, "").strip());
        } catch (NumberFormatException noNumber) {
            throw Refusal.unusable(List.of(Fault.at(pointer, "insights.no-number")), "insights.not-done");
        }
    }

    private static Refusal unknown(String number) {
        return Refusal.notFound("insights.no-such", number);
    }
}
