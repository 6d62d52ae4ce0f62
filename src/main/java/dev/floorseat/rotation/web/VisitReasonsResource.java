package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.CostWords;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a visit is where it is, and where else it could be, for programs. */
@RestController
@RequestMapping("/api/v1/visits/{id}")
@PreAuthorize("hasRole('PLANNER')")
class VisitReasonsResource {

    /**
     * Why a visit is where it is, or why nowhere.
     *
     * @param costs what it breaks and costs there, worst rule first
     * @param looks what waits for another look and is looked at by this visit, in words
     * @param reasons what stands against a place, that against most slots first
     * @param because the fewest of them that leave no place
     * @param remedies what would give it one, found by trying, the smallest change first
     */
    record ExplanationView(
            String visit,
            @Nullable String slot,
            List<CostView> costs,
            List<String> looks,
            List<String> reasons,
            List<String> because,
            List<Words.Help> remedies) {}

    /**
     * What a visit breaks or costs.
     *
     * @param count how much of what the rule counts is the visit's
     * @param points what that costs; below zero it is worth something
     * @param message what it is, in the reader's language
     * @param cost how much that is, in words; null where it has no price
     */
    record CostView(
            Rule rule,
            long count,
            long points,
            List<String> visits,
            String message,
            @Nullable String cost) {}

    private final Drafts drafts;
    private final RotationSolver solver;
    private final Words words;
    private final AwaitedRows awaited;

    VisitReasonsResource(Drafts drafts, RotationSolver solver, Words words, AwaitedRows awaited) {
        this.drafts = drafts;
        this.solver = solver;
        this.words = words;
        this.awaited = awaited;
    }

    @GetMapping("/explanation")
    ExplanationView explanation(@PathVariable long id, Locale locale) {
        Visit visit = drafts.visit(VisitAnswersPage.visitId(id));
        Draft draft = drafts.of(visit.rotation());
        Function<Breach, String> said = words.about(draft, locale);
        LongFunction<String> priced = words.costs(draft, locale);
        Map<Rule, Long> weights = solver.weights(draft.problem());
        List<CostView> costs = solver.explain(draft.problem(), draft.assignment(), visit.key()).stream()
                .map(breach -> {
                    long points = CostWords.points(breach, weights);
                    return new CostView(
                            breach.rule(),
                            breach.count(),
                            points,
                            breach.visits(),
                            said.apply(breach),
                            breach.rule().level() == Rule.Level.SOFT ? priced.apply(points) : null);
                })
                .toList();
        boolean placed = visit.slot() != null;
        return new ExplanationView(
                visit.key(),
                visit.slot(),
                costs,
                awaited.of(visit, locale),
                placed
                        ? List.of()
                        : words.reasons(
                                solver.reasons(draft.problem(), draft.assignment(), draft.refused(), visit.key()),
                                locale),
                placed ? List.of() : words.because(visit, draft, locale),
                words.help(visit, draft, locale));
    }

    @GetMapping("/alternatives")
    List<AlternativeView> alternatives(@PathVariable long id, Locale locale) {
        Visit visit = drafts.visit(VisitAnswersPage.visitId(id));
        Draft draft = drafts.of(visit.rotation());
        List<Alternative> best = solver.alternatives(
                draft.problem(), draft.assignment(), draft.refused(), visit.key(), AlternativeView.MOST);
        return AlternativeView.of(best, visit, draft, words, locale);
    }
}
