package dev.floorseat.rules.conflict;

import dev.floorseat.rules.conflict.Conflict.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Compares a rule with something in force: the same situation by at least half of the words that carry the shorter text, the opposite act
 * by a pair of opposites or by one saying what the other denies.
 */
@Component
class Comparison {

    private static final double HALF = 0.5;
    private static final int TELLING = 7;

    private final Opposites opposites;

    Comparison(Opposites opposites) {
        this.opposites = opposites;
    }

    /**
     * What is compared.
     *
     * @param situation when it applies; null where the act says that too, as a directive's text does
     * @param act what is done
     * @param queues external ids; empty: all
     */
    record Order(List<Word> situation, List<Word> act, Set<String> queues, boolean situationInAct) {

        static Order rule(String when, String act, Set<String> queues) {
            return new Order(Words.of(when), Words.of(act), queues, false);
        }

        static Order directive(String name, String text, Set<String> queues) {
            List<Word> all = Words.of(name + "\n" + text);
            return new Order(all, all, queues, true);
        }
    }

    /** What two orders share, and why they exclude each other. */
    record Found(List<String> shared, List<Reason> because, Set<String> queues) {}

    /** What speaks for a conflict between a rule and another order; empty: nothing does. */
    Optional<Found> between(Order rule, Order other) {
        Set<String> queues = shared(rule.queues(), other.queues());
        if (queues.isEmpty() && !rule.queues().isEmpty() && !other.queues().isEmpty()) {
            return Optional.empty();
        }
        List<Word> situation = rule.situation().stream()
                .filter(word -> other.situation().stream().anyMatch(word::isLike))
                .toList();
        int shorter = other.situationInAct()
                ? rule.situation().size()
                : Math.min(rule.situation().size(), other.situation().size());
        boolean same = situation.size() >= HALF * shorter && isTelling(situation);
        List<Reason> because = !same
                ? List.of()
                : opposites.between(rule.act(), other.act(), rule.situation()).stream()
                        .map(clash -> new Reason(clash.here(), clash.hereDenied(), clash.there(), clash.thereDenied()))
                        .toList();
        return because.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        new ArrayList<>(new TreeSet<>(
                                situation.stream().map(Word::written).toList())),
                        because,
                        queues));
    }

    /** One word in common says little, unless it is a long one. */
    private static boolean isTelling(List<Word> words) {
        return words.size() > 1 || words.stream().anyMatch(word -> word.stem().length() >= TELLING);
    }

    /** The queues both are for; empty: all, or none where each names its own. */
    private static Set<String> shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
