package dev.floorseat.insights.triage;

import dev.floorseat.insights.InsightId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an insight stands.
 *
 * @param revision grows with every act: who acts names the one they saw
 * @param owner name of the account of a CX lead; null: nobody so far
 * @param since when the clock of the state began
 * @param due the last day in time; null: no clock runs, or it has not been set yet
 * @param until the day on which it comes back; null unless it was put off
 * @param reason null unless it was declined
 * @param words the reason in words; null unless it was declined
 */
public record Triaged(
        InsightId insight,
        long revision,
        TriageState state,
        @Nullable String owner,
        Instant since,
        @Nullable LocalDate due,
        @Nullable LocalDate until,
        @Nullable DeclineReason reason,
        @Nullable String words) {

    /** Whether its time is up. */
    public boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** The same in another state, from now on. */
    Triaged in(TriageState next, Instant now) {
        return new Triaged(insight, revision, next, owner, now, null, null, null, null);
    }

    Triaged ownedBy(@Nullable String other) {
        return new Triaged(insight, revision, state, other, since, due, until, reason, words);
    }

    Triaged dueOn(@Nullable LocalDate day) {
        return new Triaged(insight, revision, state, owner, since, day, until, reason, words);
    }

    Triaged putOff(LocalDate day, Instant now) {
        return new Triaged(insight, revision, TriageState.LATER, owner, now, null, day, null, null);
    }

    Triaged declined(DeclineReason why, String said, Instant now) {
        return new Triaged(insight, revision, TriageState.DECLINED, owner, now, null, null, why, said);
    }
}
