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
 * @param place its chapter and what it serves
 * @param commentUntil last day on which those who would work by it comment; null: was never asked about
 * @param trial where and when it is or was tried; null: never
 * @param inForceFrom first day in force; null: never was
 * @param withdrawnFrom first day on which it no longer is; null: not withdrawn, or never in force
 * @param verifiedUntil the day by which somebody looks whether it still holds; null: not in force yet
 * @param verifier the account that last said it holds; null: none did
 * @param supersededBy the rule that took its place; null: none did
 * @param proposal the proposal it came from; null: written by hand
 * @param writtenAt when it was last changed
 * @param writtenBy the account that changed it
 */
public record Rule(
        long id,
        long revision,
        State state,
        RuleText text,
        Set<String> queues,
        Place place,
        @Nullable LocalDate commentUntil,
        @Nullable Trial trial,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate withdrawnFrom,
        @Nullable LocalDate verifiedUntil,
        @Nullable String verifier,
        @Nullable Long supersededBy,
        @Nullable Long proposal,
        Instant writtenAt,
        String writtenBy) {

    /** Where a rule stands. */
    public enum State {
        /** CX leads write it; nobody else sees it. */
        DRAFT,
        /** Those who would work by it comment and object. */
        COMMENT,
        /** Some sites work by it for some weeks. */
        TRIAL,
        /** The floor works by it. */
        IN_FORCE,
        /** The floor no longer works by it, or never did. */
        WITHDRAWN,
        /** Another rule has taken its place. */
        SUPERSEDED;

        /** Whether it is over: it may come back, and until then nobody works by it. */
        public boolean isOver() {
            return this == WITHDRAWN || this == SUPERSEDED;
        }

        /** Whether people besides CX leads read rules in this state. */
        public boolean isPublic() {
            return this == COMMENT || this == TRIAL || this == IN_FORCE;
        }
    }

    /** Keeps its own copy of the queues. */
    public Rule {
        queues = Set.copyOf(queues);
    }

    /** Whether the floor works by it on a day. */
    public boolean inForce(LocalDate day) {
        return (state == State.IN_FORCE || state.isOver())
                && inForceFrom != null
                && !day.isBefore(inForceFrom)
                && (withdrawnFrom == null || day.isBefore(withdrawnFrom));
    }

    /** Whether it is tried at a site, named by its external id, on a day. */
    public boolean onTrial(String site, LocalDate day) {
        return state == State.TRIAL && trial != null && trial.runs(site, day);
    }

    /** Whether it is in force and nobody has looked at it in time. */
    public boolean isDue(LocalDate today) {
        return state == State.IN_FORCE && verifiedUntil != null && verifiedUntil.isBefore(today);
    }

    /** Whether it is for a queue, named by its external id. */
    public boolean isFor(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    /**
     * Whether it may come in force without comments and a trial, as entries of the lexicon do: it costs nothing, leaves nothing to
     * one's own judgement, and does not change what notes from the floor brought up.
     */
    public boolean isSmall() {
        return text.limit() == null && proposal == null;
    }
}
