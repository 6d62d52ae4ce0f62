package dev.floorseat.rotation.weights;

import dev.floorseat.solver.Rule;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the soft rules weigh in one version of a profile.
 *
 * @param profile the profile's name
 * @param number 0: the file as delivered; 1 and up: what planners made of it
 * @param weights the weight of each soft rule, none missing; 0 or more
 * @param madeAt null for the file
 * @param madeBy the account; null for the file
 * @param note why, in the words of whoever made it; empty: they said nothing
 * @param origin the version it was copied or brought back from; null: it was made by hand
 */
public record WeightVersion(
        String profile,
        int number,
        Map<Rule, Long> weights,
        @Nullable Instant madeAt,
        @Nullable String madeBy,
        String note,
        @Nullable Origin origin) {

    /** The number of the file as delivered. */
    public static final int DELIVERED = 0;

    /**
     * Where a version's weights come from.
     *
     * @param profile the profile's name: its own when an older version was brought back, else the one it was copied from
     * @param number the version's number
     */
    public record Origin(String profile, int number) {}

    /** Copies the weights, in the order of the rules. */
    public WeightVersion {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** The weight of a soft rule. */
    public long weight(Rule rule) {
        Long weight = weights.get(rule);
        if (weight == null) {
            throw new IllegalArgumentException(rule + " has no weight");
        }
        return weight;
    }

    /** The weights as the solver takes them: by the id of the rule. */
    public Map<String, Long> byRule() {
        Map<String, Long> byRule = new TreeMap<>();
        weights.forEach((rule, weight) -> byRule.put(rule.name(), weight));
        return byRule;
    }
}
