package dev.floorseat.rules;

import java.time.Instant;
import java.util.Set;

/**
 * A text of a rule that people besides CX leads could read.
 *
 * @param rule the rule's number
 * @param number counts the versions of this rule from 1
 * @param text what it said
 * @param queues external ids of the queues it was for; empty: all
 * @param at when it was published
 * @param by the account that published it
 */
public record RuleVersion(long rule, int number, RuleText text, Set<String> queues, Instant at, String by) {

    /** Keeps its own copy of the queues. */
    public RuleVersion {
        queues = Set.copyOf(queues);
    }
}
