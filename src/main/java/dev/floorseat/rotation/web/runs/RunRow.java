package dev.floorseat.rotation.web.runs;

import dev.floorseat.rotation.solve.Figure;
import dev.floorseat.rotation.solve.Solve;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run in the list.
 *
 * @param when it was asked for
 * @param profile the profile and its version
 * @param elapsed minutes and seconds
 * @param hours on the way, with a decimal
 * @param figures empty: it has no plan, or ran before they were kept
 * @param repetition whether it made the plan of the run it repeats; null: it repeats none, or has not ended
 * @param taken when its plan was put into the draft; null: it was not, or went there by itself
 */
record RunRow(
        Solve solve,
        String when,
        String profile,
        String elapsed,
        String hours,
        Map<Figure, Long> figures,
        @Nullable Repetition repetition,
        @Nullable String taken) {

    /** What a repetition came to. */
    enum Repetition {
        /** The very same plan. */
        SAME,
        /** Another, because there was something else to plan. */
        OTHER_PROBLEM,
        /** Another, because time and not steps was its limit, or somebody stopped it. */
        OTHER_TIME,
        /** Another with all the same: the product was changed in between. */
        OTHER
    }

    /** A figure by its name; null: not known. */
    public @Nullable Long figure(String name) {
        return figures.get(Figure.valueOf(name));
    }

    /** Whether the plan can be held against others and taken. */
    public boolean done() {
        return solve.done();
    }
}
