package dev.floorseat.rules.book;

import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule between two editions.
 *
 * @param rule the rule as it stands today
 * @param before the version in the older; null: it was not in it
 * @param after the version in the newer; null: it is not in it
 */
public record EditionChange(
        PublishedRule rule,
        @Nullable RuleVersion before,
        @Nullable RuleVersion after) {

    /** What became of it. */
    public enum Kind {
        /** It was not in the older. */
        ADDED,
        /** It says something else, or is for others. */
        CHANGED,
        /** It is not in the newer. */
        GONE
    }

    /** One of the two there is. */
    public EditionChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException(
                    "nothing became of rule " + rule.rule().id());
        }
    }

    /** What became of it. */
    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.GONE : Kind.CHANGED;
    }
}
