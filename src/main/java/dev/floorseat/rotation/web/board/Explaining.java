package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.Words;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.CostWords;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Says what a visit costs where it is, and what is different elsewhere. */
@Component
class Explaining {

    private static final int MOST = 5;

    /**
     * What a visit costs, or is worth.
     *
     * @param rule the rule's name
     * @param text what it is
     * @param cost how much that is, in words
     * @param points the same in points of the score
     */
    record Cost(String rule, String text, String cost, long points) {}

    private final RotationSolver solver;
    private final Words words;
    private final Choices choices;

    Explaining(RotationSolver solver, Words words, Choices choices) {
        this.solver = solver;
        this.words = words;
        this.choices = choices;
    }

    /** What a visit breaks and costs. */
    List<Breach> breaches(Scene scene, Visit visit) {
        Draft draft = scene.draft();
        return solver.explain(draft.problem(), draft.assignment(), visit.key());
    }

    /** Some of it with its price, the dearest first. */
    List<Cost> costs(Scene scene, List<Breach> breaches, Predicate<Breach> which) {
        Map<Rule, Long> weights = solver.weights(scene.draft().problem());
        Locale locale = scene.texts().locale();
        LongFunction<String> costs = words.costs(scene.draft(), locale);
        return breaches.stream()
                .filter(breach -> breach.rule().level() == Rule.Level.SOFT)
                .filter(which)
                .map(breach -> {
                    long points = CostWords.points(breach, weights);
                    return new Cost(
                            scene.texts().rule(breach.rule()),
                            scene.words().apply(breach),
                            costs.apply(points),
                            points);
                })
                .sorted((one, other) -> Long.compare(Math.abs(other.points()), Math.abs(one.points())))
                .toList();
    }

    /** The five best other places. */
    List<Elsewhere> best(Scene scene, Visit visit) {
        Draft draft = scene.draft();
        return told(
                scene,
                visit,
                solver.alternatives(draft.problem(), draft.assignment(), draft.refused(), visit.key(), MOST));
    }

    /** The places somebody points at. */
    List<Elsewhere> asked(Scene scene, Visit visit, Wanted wanted) {
        return told(scene, visit, choices.alternatives(scene, visit, wanted));
    }

    private List<Elsewhere> told(Scene scene, Visit visit, Collection<Alternative> alternatives) {
        Locale locale = scene.texts().locale();
        Function<Alternative, String> moves = words.moves(visit, scene.draft(), locale);
        LongFunction<String> costs = words.costs(scene.draft(), locale);
        return alternatives.stream()
                .map(alternative -> Elsewhere.of(
                        alternative.slot(),
                        choices.choice(scene, visit, alternative),
                        moves.apply(alternative),
                        costs.apply(-alternative.difference().soft()),
                        -alternative.difference().soft()))
                .toList();
    }
}
