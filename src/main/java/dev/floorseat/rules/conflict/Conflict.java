package dev.floorseat.rules.conflict;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something in force that seems to order the opposite of a rule in the same situation.
 *
 * @param kind what the other is
 * @param other its number
 * @param name what it is called: a directive's name, or when the rule applies
 * @param text what it orders
 * @param path where it is read
 * @param shared words of the situation that both have
 * @param because words by which the acts exclude each other
 * @param queues external ids of the queues both are for; empty: all
 * @param judgedBy the account that said it is no conflict; null: nobody, or a text has changed since
 */
public record Conflict(
        Kind kind,
        long other,
        String name,
        String text,
        String path,
        List<String> shared,
        List<Reason> because,
        Set<String> queues,
        @Nullable String judgedBy) {

    /** What the other is. */
    public enum Kind {
        /** A rule in force. */
        RULE,
        /** A directive in force. */
        DIRECTIVE
    }

    /**
     * Why the acts exclude each other: a word of each, and which is denied.
     *
     * @param here word of the rule
     * @param hereDenied whether the rule denies it
     * @param there word of the other
     * @param thereDenied whether the other denies it
     */
    public record Reason(String here, boolean hereDenied, String there, boolean thereDenied) {}

    /** Copies the lists. */
    public Conflict {
        shared = List.copyOf(shared);
        because = List.copyOf(because);
        queues = Set.copyOf(queues);
    }

    /** Whether nobody has judged it yet. */
    public boolean isOpen() {
        return judgedBy == null;
    }
}
