package dev.floorseat.solver;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A visit that fell out of a plan, and how far the plan may be changed for it.
 *
 * @param visit the visit's id
 * @param was the day on which it was to take place; null: it never had one, then every day is near
 * @param nearDays how many days before or after that day are still near; 0 or more
 * @param settled ids of the visits that make no room
 * @param mostMoved how many other visits may move at most; 0: everybody else stays
 */
public record Hole(String visit, @Nullable LocalDate was, int nearDays, Set<String> settled, int mostMoved) {

    /** Copies the set; refuses counts below zero. */
    public Hole {
        if (nearDays < 0 || mostMoved < 0) {
            throw new IllegalArgumentException("near " + nearDays + ", moved " + mostMoved);
        }
        settled = Set.copyOf(settled);
    }
}
