package dev.floorseat.rotation.solve;

import dev.floorseat.solver.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of the solver over a rotation.
 *
 * @param id the job's number
 * @param rotation the rotation's number
 * @param seconds how long it may take; null: limited by steps
 * @param steps how many steps it may take; null: limited by time
 * @param seed the random seed
 * @param profile the weight profile
 * @param requestedBy the account that asked for it
 * @param endedAt null while it is active
 * @param elapsed how long it has been solving, over restarts
 * @param score of the best plan so far; null before there is one
 * @param movesPerSecond 0 before it is known
 * @param best the best plan so far: slots by visit key
 * @param curve the score once a second
 */
public record Solve(
        long id,
        long rotation,
        SolveState state,
        @Nullable Integer seconds,
        @Nullable Integer steps,
        long seed,
        String profile,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant endedAt,
        boolean stopRequested,
        Duration elapsed,
        @Nullable Score score,
        long movesPerSecond,
        Map<String, String> best,
        List<Point> curve) {

    /** The score at one moment of a solve. */
    public record Point(long millis, Score score) {}
}
