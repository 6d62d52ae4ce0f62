package dev.floorseat.solver;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How far a solve is.
 *
 * @param elapsed how long it has run
 * @param score the best plan's score so far
 * @param unassigned visits without a place in the best plan
 * @param movesPerSecond moves tried a second, since the start
 * @param moves moves tried since the start
 * @param last whether the solve has ended
 * @param best makes the best plan so far, without reasons until the solve has ended; costs milliseconds
 */
public record Progress(
        Duration elapsed,
        Score score,
        int unassigned,
        long movesPerSecond,
        long moves,
        boolean last,
        Supplier<Plan> best) {}
