package dev.floorseat.rotation.web.weights;

import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.rotation.weights.WeightVersion;
import dev.floorseat.solver.Rule;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weights as they are typed: all as text, so that what was typed comes back as it was.
 *
 * @param note why they change
 */
record WeightForm(Map<Rule, String> typed, String note) {

    static WeightForm of(WeightVersion version) {
        Map<Rule, String> typed = new EnumMap<>(Rule.class);
        version.weights().forEach((rule, weight) -> typed.put(rule, Long.toString(weight)));
        return new WeightForm(typed, "");
    }

    /** What was sent: fields are named like the rules. */
    static WeightForm of(Map<String, String> sent) {
        Map<Rule, String> typed = new EnumMap<>(Rule.class);
        WeightProfiles.RULES.forEach(rule -> typed.put(rule, sent.getOrDefault(rule.name(), "")));
        return new WeightForm(typed, sent.getOrDefault("note", ""));
    }

    /** What can be read of it. */
    Map<Rule, Long> readable() {
        Map<Rule, Long> weights = new EnumMap<>(Rule.class);
        typed.forEach((rule, text) -> {
            try {
                weights.put(rule, number(text));
            } catch (NumberFormatException unreadable) {
                // left out: the field says so
            }
        });
        return weights;
    }

    /**
     * The weights it describes.
     *
     * @throws Refusal if a field cannot be read
     */
    Map<Rule, Long> weights() {
        Map<Rule, Long> weights = readable();
        List<Fault> faults = new ArrayList<>();
        typed.keySet().stream()
                .filter(rule -> !weights.containsKey(rule))
                .forEach(rule -> faults.add(Fault.at("/weights/" + rule, "weights.not-a-number")));
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "weights.not-changed");
        }
        return weights;
    }

    /** People write thousands with a point, a blank or a comma; weights have no fractions. */
    private static long number(String text) {
        return Long.parseLong(text.strip().replaceAll("(?<=\\d)[.,\\s\\u00a0\\u202f](?=\\d{3}(\\D|$))", ""));
    }
}
