package dev.floorseat.rotation.web.weights;

import dev.floorseat.rotation.weights.WeightVersion;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.RuleWords;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what weights mean, and how two versions differ. */
@Component
class WeightWords {

    /** A third instead of somebody else's second: of rules that count squares. */
    private static final int THIRD_FOR_SECOND = 2;

    /** S14 counts every ten minutes. */
    private static final int AN_HOUR = 6;

    private final MessageSource messages;

    WeightWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sliders of a group.
     *
     * @param typed what stands in the fields, by rule
     * @param weights what of it can be read
     * @param delivered the file of the profile; null: there is none
     * @param now what somebody else made of it meanwhile; null: nobody did
     */
    List<Slider> sliders(
            Group group,
            Map<Rule, String> typed,
            Map<Rule, Long> weights,
            @Nullable WeightVersion delivered,
            @Nullable WeightVersion now,
            Locale locale) {
        return group.rules().stream()
                .map(rule -> {
                    long weight = weights.getOrDefault(rule, 0L);
                    Example example = example(rule, locale);
                    return new Slider(
                            rule,
                            RuleWords.name(rule, locale),
                            said("weights.says." + rule, locale),
                            typed.getOrDefault(rule, ""),
                            Scale.nearest(weight),
                            example.sentence(rule, weights, locale),
                            example,
                            delivered == null ? null : delivered.weight(rule),
                            now == null || now.weight(rule) == weight ? null : now.weight(rule));
                })
                .toList();
    }

    /** How a version differs from the one before: a line a rule, such as "Same mentor again: 40 → 80". */
    List<String> difference(WeightVersion before, WeightVersion after, Locale locale) {
        NumberFormat number = NumberFormat.getIntegerInstance(locale);
        return after.weights().entrySet().stream()
                .filter(entry -> before.weight(entry.getKey()) != entry.getValue())
                .map(entry -> messages.getMessage(
                        "weights.differs",
                        new Object[] {
                            RuleWords.name(entry.getKey(), locale),
                            number.format(before.weight(entry.getKey())),
                            number.format(entry.getValue())
                        },
                        locale))
                .toList();
    }

    private Example example(Rule rule, Locale locale) {
        boolean wish = rule == Rule.S4;
        String unit = said("weights.unit." + rule, locale);
        String other = wish ? "hour" : "wish";
        return new Example(
                factor(rule),
                wish ? Rule.S14 : Rule.S4,
                wish ? AN_HOUR : 1,
                said("weights.example.zero", locale),
                said("weights.example." + other + ".alone", locale, unit),
                said("weights.example." + other + ".one", locale, unit),
                said("weights.example." + other + ".many", locale, unit));
    }

    private static int factor(Rule rule) {
        return switch (rule) {
            case S5, S6, S7 -> THIRD_FOR_SECOND;
            case S14 -> AN_HOUR;
            default -> 1;
        };
    }

    private String said(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
