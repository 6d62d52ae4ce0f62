package dev.floorseat.rules;

import dev.floorseat.insights.InsightId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal was accepted, declined, or opened again. Told in the transaction that did it.
 *
 * @param proposal its number
 * @param insight of which it was made
 * @param outcome what became of it
 * @param code why it was declined; null unless it was
 * @param words the same in words; null unless it was declined
 * @param rule the rule it became; null unless it was accepted
 */
public record ProposalDecided(
        long proposal,
        InsightId insight,
        Outcome outcome,
        @Nullable String code,
        @Nullable String words,
        @Nullable Long rule) {

    /** What became of a proposal. */
    public enum Outcome {
        /** It is a rule in draft. */
        ACCEPTED,
        /** It is none. */
        DECLINED,
        /** The refusal was taken back. */
        REOPENED
    }
}
