package dev.floorseat.rotation.solve;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps in one column, a line an entry: no id in them has the separator or a line break in it. */
final class Lines {

    private static final String PLACED = "\t";
    private static final String WEIGHED = "=";

    private Lines() {}

    static String ofPlan(Map<String, String> assignment) {
        return lines(assignment, PLACED);
    }

    static Map<String, String> plan(@Nullable String lines) {
        return entries(lines, PLACED);
    }

    static String ofWeights(Map<String, Long> weights) {
        return lines(weights, WEIGHED);
    }

    static Map<String, Long> weights(@Nullable String lines) {
        Map<String, Long> weights = new TreeMap<>();
        entries(lines, WEIGHED).forEach((rule, weight) -> weights.put(rule, Long.valueOf(weight)));
        return weights;
    }

    private static String lines(Map<String, ?> entries, String separator) {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + separator + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> entries(@Nullable String lines, String separator) {
        return lines == null || lines.isEmpty()
                ? Map.of()
                : lines.lines()
                        .map(line -> line.split(separator, 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
