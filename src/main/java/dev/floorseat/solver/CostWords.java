package dev.floorseat.solver;

import java.util.Locale;
import java.util.Map;

/** Says in German and English what points of the score mean: how many missed wishes they weigh as much as. Needs no Spring. */
public final class CostWords {

    private static final double HARDLY = 0.25;
    private static final double HALF = 0.75;

    private CostWords() {}

    /**
     * What a breach costs.
     *
     * @param breach of a soft rule; below zero it is worth something
     * @param weights what each soft rule weighs, see {@link RotationSolver#weights(Problem)}
     * @return its points, the fewer the better; 0 for rules that are not soft
     */
    public static long points(Breach breach, Map<Rule, Long> weights) {
        return breach.count() * weights.getOrDefault(breach.rule(), 0L);
    }

    /**
     * Says points.
     *
     * @param points what something costs; below zero it is worth as much
     * @param weights what each soft rule weighs
     * @param locale the reader's language; English when there are no words in it
     * @return such as "costs as much as two missed wishes"; only the points where missed wishes weigh nothing
     */
    public static String text(long points, Map<Rule, Long> weights, Locale locale) {
        Phrases phrases = Phrases.of(Phrases.EXPLAINING, locale, Names.IDS);
        String key = points < 0 ? "explain.worth." : "explain.cost.";
        long size = Math.abs(points);
        long wish = weights.getOrDefault(Rule.S3, 0L);
        if (wish == 0) {
            return phrases.say(key + "points", size);
        }
        double wishes = size / (double) wish;
        if (wishes < HARDLY) {
            return phrases.say(key + "little");
        }
        return wishes < HALF ? phrases.say(key + "half") : phrases.say(key + "wishes", Math.round(wishes));
    }
}
