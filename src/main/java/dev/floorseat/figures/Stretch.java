package dev.floorseat.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whole months that have at least five observations together: the smallest piece of which anything is told.
 *
 * <p>The months are gathered from the first one on until there are five, and a stretch that is complete stays as it is. So two stretches,
 * the sum of all of them, and the same page a month later differ by five or by nothing: no smaller number is had by subtraction
 * (microaggregation with a fixed beginning; see Domingo-Ferrer and Mateo-Sanz, Practical data-oriented microaggregation, 2002).
 *
 * @param first month
 * @param last month, over
 * @param observations at least {@link #FEWEST}
 */
record Stretch(YearMonth first, YearMonth last, List<Observation> observations) {

    /** Of fewer nothing is told. */
    static final int FEWEST = 5;

    /** Copies the list. */
    Stretch {
        observations = List.copyOf(observations);
    }

    /**
     * The stretches that are complete, the oldest first; what came after the last of them waits until there is enough.
     *
     * @param running the month that is not over
     */
    static List<Stretch> of(List<Observation> observations, YearMonth running) {
        Map<YearMonth, List<Observation>> months = observations.stream()
                .collect(Collectors.groupingBy(each -> YearMonth.from(each.day()), TreeMap::new, Collectors.toList()));
        List<Stretch> complete = new ArrayList<>();
        List<Observation> gathered = new ArrayList<>();
        YearMonth first = null;
        for (Map.Entry<YearMonth, List<Observation>> month : months.entrySet()) {
            if (!month.getKey().isBefore(running)) {
                break;
            }
            first = first == null ? month.getKey() : first;
            gathered.addAll(month.getValue());
            if (gathered.size() >= FEWEST) {
                complete.add(new Stretch(first, month.getKey(), gathered));
                gathered.clear();
                first = null;
            }
        }
        return complete;
    }
}
