package dev.floorseat.rotation.solve;

import org.jspecify.annotations.Nullable;

/**
 * A run that is asked for; the parts mean what they mean in {@link Solve}.
 *
 * @param start what it begins with, its problem left out; null: with the draft as it stands when it begins
 */
record Order(
        long rotation,
        @Nullable Integer seconds,
        @Nullable Integer steps,
        long seed,
        String profile,
        Solve.Terms terms,
        Solve.@Nullable Start start) {

    /** The same run once more, beside the draft. */
    static Order repeating(Solve run) {
        Solve.Terms terms = run.terms();
        return new Order(
                run.rotation(),
                run.seconds(),
                run.steps(),
                run.seed(),
                run.profile(),
                new Solve.Terms(terms.profileVersion(), terms.weights(), true, run.id()),
                run.start());
    }
}
