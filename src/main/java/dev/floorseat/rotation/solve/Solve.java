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
 * @param terms what else it was asked to do it with
 * @param requestedBy the account that asked for it
 * @param endedAt null while it is active
 * @param elapsed how long it has been solving, over restarts
 * @param score of the best plan so far; null before there is one
 * @param movesPerSecond 0 before it is known
 * @param best the best plan so far: slots by visit key
 * @param curve the score once a second
 * @param start what it began with; null until it begins
 * @param taken when somebody put its plan into the draft; null: nobody did, or it went there by itself
 */
public record Solve(
        long id,
        long rotation,
        SolveState state,
        @Nullable Integer seconds,
        @Nullable Integer steps,
        long seed,
        String profile,
        Terms terms,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant endedAt,
        boolean stopRequested,
        Duration elapsed,
        @Nullable Score score,
        long movesPerSecond,
        Map<String, String> best,
        List<Point> curve,
        @Nullable Start start,
        @Nullable Instant taken) {

    /** The score at one moment of a solve. */
    public record Point(long millis, Score score) {}

    /**
     * What a run was asked to do it with.
     *
     * @param profileVersion the version of the weight profile
     * @param weights what the soft rules weigh, by id; empty: as the file of the profile says
     * @param whatIf whether its plan stays out of the draft until somebody takes it
     * @param repeats the number of the run it repeats; null: none
     */
    public record Terms(
            int profileVersion,
            Map<String, Long> weights,
            boolean whatIf,
            @Nullable Long repeats) {}

    /**
     * What a run began with.
     *
     * @param threads how many threads try moves
     * @param problem tells whether two runs had the same to plan
     * @param from where the visits stood: slots by visit key
     */
    public record Start(int threads, String problem, Map<String, String> from) {}

    /** Whether its plan is there and no longer changes. */
    public boolean done() {
        return state == SolveState.FINISHED || state == SolveState.STOPPED;
    }

    /** Whether a repetition makes the same plan if there is the same to plan: it is limited by steps, and nobody stopped it. */
    public boolean repeatable() {
        return steps != null && seconds == null && state == SolveState.FINISHED;
    }
}
