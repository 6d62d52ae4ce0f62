package dev.floorseat.rotation.web.weights;

import dev.floorseat.solver.Rule;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/**
 * What a weight means, by an example: one thing of the rule weighs as much as so many of something everybody can picture. The page's
 * script says the same while a slider moves; {@code #} stands for the number.
 *
 * @param factor how often the rule counts for the thing of the example: a third visit in a week instead of a second elsewhere is 9 - 4 less 4 - 1
 * @param against the rule it is compared with
 * @param againstFactor how often that one counts for its thing: an hour on the way is six times ten minutes
 * @param zero what is said of no weight
 * @param alone what is said where the other rule has none
 * @param one what is said where both weigh the same
 * @param many what is said else
 */
record Example(int factor, Rule against, int againstFactor, String zero, String alone, String one, String many) {

    private static final double SMALL = 1;
    private static final double MIDDLE = 10;

    /** The sentence for a set of weights. */
    String sentence(Rule rule, Map<Rule, Long> weights, Locale locale) {
        long weight = weights.getOrDefault(rule, 0L);
        long other = weights.getOrDefault(against, 0L);
        if (weight <= 0) {
            return zero;
        }
        if (other <= 0) {
            return alone;
        }
        double times = (double) weight * factor / ((double) other * againstFactor);
        String written = written(times, locale);
        return times == 1 ? one : many.replace("#", written);
    }

    private static String written(double times, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(times < SMALL ? 2 : times < MIDDLE ? 1 : 0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(times);
    }
}
