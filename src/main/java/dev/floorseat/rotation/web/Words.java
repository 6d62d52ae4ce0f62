package dev.floorseat.rotation.web;

import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.CostWords;
import dev.floorseat.solver.MoveWords;
import dev.floorseat.solver.Names;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RemedyWords;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.RuleWords;
import dev.floorseat.solver.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** Says what the solver found in words, with the names of the company. */
@Component
public class Words {

    private static final int MOST_REMEDIES = 5;

    private final Drafts drafts;
    private final RotationSolver solver;

    Words(Drafts drafts, RotationSolver solver) {
        this.drafts = drafts;
        this.solver = solver;
    }

    String breach(Breach breach, Draft draft, Locale locale) {
        return about(draft, locale).apply(breach);
    }

    /** Says the breaches of one draft; the names are looked up once. */
    public Function<Breach, String> about(Draft draft, Locale locale) {
        Names names = names(draft);
        return breach -> RuleWords.text(breach, locale, names);
    }

    /** Says why a visit has no place, a line a reason. */
    public List<String> reasons(List<Reason> reasons, Locale locale) {
        return reasons.isEmpty() ? List.of() : RuleWords.reasons(reasons, locale);
    }

    /** Says in one sentence each what is different in other places of a visit. */
    public Function<Alternative, String> moves(Visit visit, Draft draft, Locale locale) {
        Names names = names(draft);
        Map<Rule, Long> weights = solver.weights(draft.problem());
        String now = draft.assignment().get(visit.key());
        Slot from = now == null ? null : draft.slots().get(now);
        return alternative -> MoveWords.sentence(from, alternative, weights, locale, names);
    }

    /** Says how much points of a draft weigh. */
    public LongFunction<String> costs(Draft draft, Locale locale) {
        Map<Rule, Long> weights = solver.weights(draft.problem());
        return points -> CostWords.text(points, weights, locale);
    }

    /** The fewest reasons that leave a visit no place, a line a reason; nothing where one is free. */
    public List<String> because(Visit visit, Draft draft, Locale locale) {
        return reasons(
                solver.smallestReasons(draft.problem(), draft.assignment(), draft.refused(), visit.key()), locale);
    }

    /** What would give a visit a place, in words; nothing where it has one. */
    public List<Help> help(Visit visit, Draft draft, Locale locale) {
        if (visit.slot() != null) {
            return List.of();
        }
        Names names = names(draft);
        return solver
                .remedies(draft.problem(), draft.assignment(), draft.refused(), visit.key(), MOST_REMEDIES)
                .stream()
                .map(remedy ->
                        new Help(RemedyWords.text(remedy, locale, names), RemedyWords.example(remedy, locale, names)))
                .toList();
    }

    /**
     * What would help a visit.
     *
     * @param change what has to change
     * @param example where the visit could be then
     */
    public record Help(String change, String example) {}

    private Names names(Draft draft) {
        Map<String, String> people = draft.names();
        Map<String, Site> sites = drafts.sites();
        Map<String, Queue> queues = drafts.queues();
        return new Names() {
            @Override
            public String person(String id) {
                return people.getOrDefault(id, id);
            }

            @Override
            public String site(String id) {
                Site site = sites.get(id);
                return site == null ? id : site.name();
            }

            @Override
            public String queue(String id) {
                Queue queue = queues.get(id);
                return queue == null ? id : queue.name();
            }
        };
    }
}
