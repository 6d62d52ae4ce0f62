package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.Evidence;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.DeclineReason;
import dev.floorseat.insights.triage.Inbox;
import dev.floorseat.insights.triage.InboxFilter;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageState;
import dev.floorseat.insights.triage.Triaged;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** The triage for programs of CX leads. */
@RestController
@RequestMapping(ForPrograms.API + "/insights")
@PreAuthorize("hasRole('LEAD')")
class TriageResource {

    /** An insight and where it stands. */
    record InsightInTriage(
            String id, InsightState state, @Nullable String words, Evidence evidence, TriageView triage) {}

    /**
     * Where an insight stands.
     *
     * @param due the last day in time; null: no clock runs, or the day would tell on which day a note was shared
     */
    record TriageView(
            TriageState state,
            @Nullable String owner,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable LocalDate until,
            @Nullable DeclineReason reason,
            @Nullable String words,
            long revision) {}

    /**
     * What is to be done.
     *
     * @param to the state it shall be in
     * @param reason why, of what is declined
     * @param words the same in words
     * @param until the day on which it comes back, of what is put off
     */
    record Wanted(
            @Nullable TriageState to,
            @Nullable DeclineReason reason,
            @Nullable String words,
            @Nullable LocalDate until,
            @Nullable Long revision) {}

    /** What was done, by whose number it can be taken back. */
    record Done(String act, TriageView triage) {}

    /** What is to be taken back. */
    record Undo(@Nullable String act) {}

    private static final int ON_A_PAGE = 100;
    private final Inbox inbox;
    private final Triage triage;
    private final Insights insights;
    private final Sayable sayable;
    private final Dates dates;

    TriageResource(Inbox inbox, Triage triage, Insights insights, Sayable sayable, Dates dates) {
        this.inbox = inbox;
        this.triage = triage;
        this.insights = insights;
        this.sayable = sayable;
        this.dates = dates;
    }

    /** Those in a state of triage, a hundred a page from 1 on; what is due first stands first. A page after the last is empty. */
    @GetMapping(params = "triage")
    List<InsightInTriage> list(
            @RequestParam("triage") TriageState state,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn who) {
        Set<Long> blind = sayable.blind(who);
        List<Inbox.Entry> entries = inbox.find(
                new InboxFilter(Set.of(state), null, null, null, null, false, null),
                (Math.max(1, page) - 1) * ON_A_PAGE,
                ON_A_PAGE);
        Map<InsightId, String> words =
                sayable.words(entries.stream().map(Inbox.Entry::insight).toList(), blind);
        return entries.stream()
                .map(entry -> view(
                        entry.insight(),
                        entry.triaged(),
                        words.get(entry.insight().id())))
                .toList();
    }

    @PostMapping("/{id}/triage")
    Done act(@PathVariable long id, @RequestBody Wanted wanted, @AuthenticationPrincipal SignedIn who) {
        InsightId insight = known(id);
        long revision = needed(wanted.revision(), "/revision");
        String by = who.account();
        long act = switch (needed(wanted.to(), "/to")) {
            case ACKNOWLEDGED -> triage.acknowledge(insight, revision, by);
            case LATER -> triage.later(insight, revision, needed(wanted.until(), "/until"), by);
            case DECLINED ->
                triage.decline(
                        insight,
                        revision,
                        needed(wanted.reason(), "/reason"),
                        Objects.requireNonNullElse(wanted.words(), ""),
                        by);
            case PROMOTED -> triage.promote(insight, revision, by, who.personId());
            case NEW -> throw refused("/to");
        };
        return new Done(Long.toString(act), view(triage.of(insight).orElseThrow()));
    }

    /** Takes an act back. */
    @PostMapping("/{id}/triage/undo")
    TriageView undo(@PathVariable long id, @RequestBody Undo undo, @AuthenticationPrincipal SignedIn who) {
        InsightId insight = known(id);
        long act = number(undo.act());
        if (triage.history(insight).stream().noneMatch(each -> each.id() == act)) {
            throw Refusal.notFound("triage.no-act", Long.toString(act));
        }
        triage.undo(act, who.account());
        return view(triage.of(insight).orElseThrow());
    }

    private InsightId known(long id) {
        if (id <= 0 || insights.of(new InsightId(id)).isEmpty()) {
            throw Refusal.notFound("insights.no-such", Long.toString(id));
        }
        return new InsightId(id);
    }

    private InsightInTriage view(Insight insight, Triaged triaged, @Nullable String words) {
        return new InsightInTriage(
                Long.toString(insight.id().value()), insight.state(), words, insight.evidence(), view(triaged));
    }

    private TriageView view(Triaged triaged) {
        return new TriageView(
                triaged.state(),
                triaged.owner(),
                triaged.state() == TriageState.ACKNOWLEDGED ? triaged.due() : null,
                triaged.overdue(dates.today()),
                triaged.until(),
                triaged.reason(),
                triaged.words(),
                triaged.revision());
    }

    private static long number(@Nullable String typed) {
        try {
            return Long.parseLong(Objects.requireNonNullElse(typed, ""));
        } catch (NumberFormatException e) {
            throw refused("/act");
        }
    }

    private static <T> T needed(@Nullable T value, String pointer) {
        if (value == null) {
            throw refused(pointer);
        }
        return value;
    }

    private static Refusal refused(String pointer) {
        return Refusal.unusable(List.of(Fault.at(pointer, "triage.needed")), "triage.not-saved");
    }
}
