package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.RotationSolver;
import java.util.List;
import java.util.Locale;
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
     * @param looks what waits for another look and is looked at by this visit, in words
     */
    record ExplanationView(
            String visit, @Nullable String slot, List<BreachView> costs, List<String> looks, List<String> reasons) {}

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
        List<BreachView> costs = solver.verify(draft.problem(), draft.assignment()).breaches().stream()
                .filter(breach -> breach.visits().contains(visit.key()))
                .map(breach -> BreachView.of(breach, words, draft, locale))
                .toList();
        return new ExplanationView(
                visit.key(),
                visit.slot(),
                costs,
                awaited.of(visit, locale),
                visit.slot() == null
                        ? words.reasons(
                                solver.reasons(draft.problem(), draft.assignment(), draft.refused(), visit.key()),
                                locale)
                        : List.of());
    }

    @GetMapping("/alternatives")
    List<AlternativeView> alternatives(@PathVariable long id, Locale locale) {
        Visit visit = drafts.visit(VisitAnswersPage.visitId(id));
        Draft draft = drafts.of(visit.rotation());
        List<Alternative> best = solver.alternatives(
                draft.problem(), draft.assignment(), draft.refused(), visit.key(), AlternativeView.MOST);
        return AlternativeView.of(best, draft, words, locale);
    }
}
