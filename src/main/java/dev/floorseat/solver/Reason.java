package dev.floorseat.solver;

import org.jspecify.annotations.Nullable;

/**
 * Why a visit has no place: a rule that stands against some of the slots of its length, or that somebody declined them. A slot counts
 * under each reason there is against it.
 *
 * @param rule the rule; null when the slots were declined
 * @param slots against how many slots it stands
 * @param of how many slots of the visit's length there are
 */
public record Reason(@Nullable Rule rule, int slots, int of) {

    /**
     * Slots that somebody declined.
     *
     * @param slots how many
     * @param of how many slots of the visit's length there are
     * @return the reason
     */
    public static Reason declined(int slots, int of) {
        return new Reason(null, slots, of);
    }
}
