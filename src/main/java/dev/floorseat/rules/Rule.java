package dev.floorseat.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A best practice as it stands.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param text what it says
 * @param queues external ids of the queues it is for; empty: all
 * @param inForceFrom first day in force; null: never was
 * @param withdrawnFrom first day on which it no longer is; null: not withdrawn
 * @param verifiedUntil the day by which somebody looks whether it still holds; null: not in force yet
 * @param verifier the account that last said it holds; null: none did
 * @param writtenAt when it was last changed
 * @param writtenBy the account that changed it
 */
public record Rule(
        long id,
        long revision,
        State state,
        RuleText text,
        Set<String> queues,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate withdrawnFrom,
        @Nullable LocalDate verifiedUntil,
        @Nullable String verifier,
        Instant writtenAt,
        String writtenBy) {

    /** Where a rule stands. */
    public enum State {
        /** CX leads write it; nobody else sees it. */
        DRAFT,
        /** The floor works by it. */
        IN_FORCE,
        /** The floor no longer works by it. */
        WITHDRAWN
    }

    /** Keeps its own copy of the queues. */
    public Rule {
        queues = Set.copyOf(queues);
    }

    /** Whether the floor works by it on a day. */
    public boolean inForce(LocalDate day) {
        return state != State.DRAFT
                && inForceFrom != null
                && !day.isBefore(inForceFrom)
                && (withdrawnFrom == null || day.isBefore(withdrawnFrom));
    }

    /** Whether it is in force and nobody has looked at it in time. */
    public boolean isDue(LocalDate today) {
        return state == State.IN_FORCE && verifiedUntil != null && verifiedUntil.isBefore(today);
    }

    /** Whether it is for a queue, named by its external id. */
    public boolean isFor(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
