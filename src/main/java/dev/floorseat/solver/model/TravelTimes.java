package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long it takes from site to site, in minutes: what is given for the way, else for the way back, else nothing. */
final class TravelTimes {

    private static final int NOT_GIVEN = -1;

    private final int[][] minutes;

    TravelTimes(List<Problem.Travel> travel, Map<String, SiteFact> sites) {
        minutes = new int[sites.size()][sites.size()];
        for (int[] row : minutes) {
            Arrays.fill(row, NOT_GIVEN);
        }
        for (Problem.Travel way : travel) {
            int from = World.known(sites, way.from()).index;
            int to = World.known(sites, way.to()).index;
            minutes[from][to] = way.minutes();
        }
    }

    long between(@Nullable SiteFact from, SiteFact to) {
        if (from == null || from.equals(to)) {
            return 0;
        }
        int there = minutes[from.index][to.index];
        return Math.max(0, there == NOT_GIVEN ? minutes[to.index][from.index] : there);
    }
}
