package dev.floorseat.rotation.web;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.swap.Swap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A swap as somebody reads it.
 *
 * @param executive who offers, by name
 * @param other who takes or took it, else whom it is offered to, by name; null: openly
 * @param when when the visit offered was, on its site's clock
 * @param site the site's name
 * @param until when the offer ends
 * @param given when the visit given was; null: nothing is given, or it had no place
 * @param now the visit offered as it is promised now; null: it is off
 * @param mentor beside whom that is, by name; empty: it is off
 * @param choices what the reader could give; empty where nobody has looked, or where there is nothing
 * @param looked whether somebody has looked what would fit
 */
record SwapRow(
        Swap swap,
        String executive,
        @Nullable String other,
        String when,
        String site,
        String until,
        @Nullable String given,
        @Nullable Appointment now,
        String mentor,
        List<Choice> choices,
        boolean looked) {

    /**
     * A visit that could be given.
     *
     * @param when null: it has no place
     * @param at the same as it is promised
     * @param broken what would be broken, in words; empty and not {@code holds}: one of the two declined the other's place before
     * @param planner whether the planner decides
     */
    record Choice(
            long visit,
            @Nullable String when,
            @Nullable String site,
            @Nullable Appointment at,
            boolean holds,
            List<String> broken,
            boolean planner) {}

    /** How many of the choices hold. */
    public long holding() {
        return choices.stream().filter(Choice::holds).count();
    }
}
