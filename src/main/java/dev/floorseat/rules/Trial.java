package dev.floorseat.rules;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a rule is tried.
 *
 * @param sites external ids; empty: all
 * @param from first day
 * @param to last day
 * @param measure by what it is judged; null: by what the desk says of it, worked or did not
 */
public record Trial(
        Set<String> sites,
        LocalDate from,
        LocalDate to,
        @Nullable String measure) {

    /** Longest measure, in characters. */
    public static final int LONGEST_MEASURE = 300;

    /** Keeps its own copy of the sites. */
    public Trial {
        sites = Set.copyOf(sites);
    }

    /** Whether it runs on a day at a site, named by its external id. */
    public boolean runs(String site, LocalDate day) {
        return (sites.isEmpty() || sites.contains(site)) && !day.isBefore(from) && !day.isAfter(to);
    }
}
