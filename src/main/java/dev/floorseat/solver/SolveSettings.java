package dev.floorseat.solver;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long and from where a solve runs. At least one of the two limits is set; with a step limit and one seed the plan can be repeated.
 *
 * @param limit how long; null for no limit in time
 * @param steps how many steps of local search, each {@value #MOVES_A_STEP} moves made; null for no limit in steps
 * @param seed starts the random numbers
 * @param threads how many threads try moves, 1 or more
 * @param refusedSlots slot ids never to be offered, by visit id
 * @param start where visits stand at the start: slot ids by visit id; may be empty. A slot the visit may not have, or that
 *     is gone, is left out
 */
public record SolveSettings(
        @Nullable Duration limit,
        @Nullable Integer steps,
        long seed,
        int threads,
        Map<String, Set<String>> refusedSlots,
        Map<String, String> start) {

    /** How many moves local search makes in a step. */
    public static final int MOVES_A_STEP = 20;

    /** Checks the limits and copies the maps. */
    public SolveSettings {
        if (limit == null && steps == null) {
            throw new IllegalArgumentException("a solve needs a limit in time or in steps");
        }
        if (limit != null && (limit.isNegative() || limit.isZero())) {
            throw new IllegalArgumentException("a limit in time is positive");
        }
        if (steps != null && steps < 0) {
            throw new IllegalArgumentException("a limit in steps is not negative");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("a solve needs a thread");
        }
        refusedSlots = Map.copyOf(refusedSlots);
        start = Map.copyOf(start);
    }

    /**
     * A solve from nothing for a time, on one thread.
     *
     * @param limit how long
     * @param seed starts the random numbers
     * @return the settings
     */
    public static SolveSettings lasting(Duration limit, long seed) {
        return new SolveSettings(limit, null, seed, 1, Map.of(), Map.of());
    }

    /**
     * A solve from nothing that can be repeated, on one thread.
     *
     * @param steps how many steps of local search
     * @param seed starts the random numbers
     * @return the settings
     */
    public static SolveSettings ofSteps(int steps, long seed) {
        return new SolveSettings(null, steps, seed, 1, Map.of(), Map.of());
    }

    /**
     * The same from a plan that is there already.
     *
     * @param assignment slot ids by visit id
     * @return the settings
     */
    public SolveSettings startingFrom(Map<String, String> assignment) {
        return new SolveSettings(limit, steps, seed, threads, refusedSlots, assignment);
    }

    /**
     * The same without slots that somebody declined.
     *
     * @param refused slot ids by visit id
     * @return the settings
     */
    public SolveSettings refusing(Map<String, Set<String>> refused) {
        return new SolveSettings(limit, steps, seed, threads, refused, start);
    }
}
