package dev.floorseat.rules.proposal;

import dev.floorseat.insights.InsightId;
import dev.floorseat.rules.RuleText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An insight in rule form.
 *
 * @param revision grows with every change: who writes names the one they saw
 * @param insight of which it was made
 * @param text what the rule would say
 * @param queues external ids of the queues it would be for; empty: all
 * @param hints what stands out in the notes
 * @param madeBy the account that asked for it; null: it made itself
 * @param writtenAt when it was last changed
 * @param writtenBy the account that changed it; null: as it made itself
 * @param decision what became of it; null: it is open
 * @param rule the rule it became; null unless it was accepted
 */
public record Proposal(
        ProposalId id,
        long revision,
        InsightId insight,
        State state,
        RuleText text,
        Set<String> queues,
        List<Hint> hints,
        Instant madeAt,
        @Nullable String madeBy,
        Instant writtenAt,
        @Nullable String writtenBy,
        @Nullable Decision decision,
        @Nullable Long rule) {

    /** Where a proposal stands. */
    public enum State {
        /** Somebody has to decide. */
        OPEN,
        /** It became a rule in draft. */
        ACCEPTED,
        /** It became none, for a reason. */
        DECLINED
    }

    /**
     * Who decided, and why.
     *
     * @param by the account
     * @param code null unless it was declined
     * @param reason in words; null: none given
     */
    public record Decision(
            Instant at,
            String by,
            @Nullable DeclineCode code,
            @Nullable String reason) {}

    /** Copies what it holds. */
    public Proposal {
        queues = Set.copyOf(queues);
        hints = List.copyOf(hints);
    }
}
