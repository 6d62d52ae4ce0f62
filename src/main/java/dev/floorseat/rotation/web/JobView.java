package dev.floorseat.rotation.web;

import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveState;
import dev.floorseat.solver.Score;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A solve for programs.
 *
 * @param seconds null: limited by steps
 * @param steps null: limited by time
 * @param profileVersion the version of the weight profile; 0: as delivered
 * @param whatIf whether its plan stays out of the draft until somebody takes it
 * @param repeats the solve it repeats; null: none
 * @param elapsedSeconds how long it has been solving
 * @param score of the best plan so far; null before there is one
 * @param best the best plan so far: slots by visit
 */
record JobView(
        String id,
        String rotation,
        SolveState state,
        @Nullable Integer seconds,
        @Nullable Integer steps,
        long seed,
        String profile,
        int profileVersion,
        boolean whatIf,
        @Nullable String repeats,
        Instant requestedAt,
        @Nullable Instant endedAt,
        double elapsedSeconds,
        @Nullable Score score,
        long movesPerSecond,
        Map<String, String> best) {

    static JobView of(Solve solve) {
        return new JobView(
                Long.toString(solve.id()),
                Long.toString(solve.rotation()),
                solve.state(),
                solve.seconds(),
                solve.steps(),
                solve.seed(),
                solve.profile(),
                solve.terms().profileVersion(),
                solve.terms().whatIf(),
                solve.terms().repeats() == null
                        ? null
                        : Long.toString(solve.terms().repeats()),
                solve.requestedAt(),
                solve.endedAt(),
                solve.elapsed().toMillis() / 1000.0,
                solve.score(),
                solve.movesPerSecond(),
                solve.best());
    }
}
