package dev.floorseat.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody may: an executive split or take calls, a mentor host.
 *
 * @param from first day
 * @param to last day, after the first
 */
public record Licence(LocalDate from, LocalDate to) {

    /** Refuses a licence that does not run forward. */
    public Licence {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a licence from " + from + " to " + to);
        }
    }

    /**
     * Whether the licence holds on a day.
     *
     * @param day any day
     * @return true from the first to the last day
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * The one licence that counts where several were granted, by the company's directory or by certificates. Those that overlap or
     * touch, one beginning on the day after another's last, are one. Of what is then still apart it is the one that holds today; failing
     * that, the one that reaches furthest.
     *
     * @param granted in any order
     * @param today where the company is
     * @return null only where nothing was granted
     */
    public static @Nullable Licence inForce(Collection<Licence> granted, LocalDate today) {
        List<Licence> joined = new ArrayList<>();
        granted.stream().sorted(Comparator.comparing(Licence::from)).forEach(next -> {
            Licence last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from.isAfter(last.to.plusDays(1))) {
                joined.add(next);
            } else if (next.to.isAfter(last.to)) {
                joined.set(joined.size() - 1, new Licence(last.from, next.to));
            }
        });
        return joined.stream()
                .filter(licence -> licence.covers(today))
                .findFirst()
                .orElse(joined.isEmpty() ? null : joined.get(joined.size() - 1));
    }
}
