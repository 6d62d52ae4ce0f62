package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.AwaitedRows;
import dev.floorseat.rotation.web.Words;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a visit is where it is, or why it has no place. */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class BoardReasons {

    private final Scenes scenes;
    private final RotationSolver solver;
    private final Words words;
    private final AwaitedRows awaited;
    private final Explaining explaining;
    private final MoveDialog dialog;
    private final EmptyPlace emptyPlace;

    BoardReasons(
            Scenes scenes,
            RotationSolver solver,
            Words words,
            AwaitedRows awaited,
            Explaining explaining,
            MoveDialog dialog,
            EmptyPlace emptyPlace) {
        this.scenes = scenes;
        this.solver = solver;
        this.words = words;
        this.awaited = awaited;
        this.explaining = explaining;
        this.dialog = dialog;
        this.emptyPlace = emptyPlace;
    }

    @GetMapping("/board/visits/{id}/why")
    String why(
            @PathVariable long id,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Visit visit = scenes.visit(id);
        Scene scene = scenes.of(visit.rotation(), locale);
        Draft draft = scene.draft();
        model.addAttribute("card", scene.cards().byItself(visit));
        model.addAttribute("where", form.where(scene));
        model.addAttribute(
                "owed",
                scene.texts().say("owed." + visit.length(), scene.texts().stage(visit.stage())));
        List<Breach> breaches = explaining.breaches(scene, visit);
        boolean placed = visit.place() != null;
        model.addAttribute(
                "broken",
                breaches.stream()
                        .filter(breach -> breach.rule().level() == Rule.Level.HARD)
                        .map(scene.words())
                        .distinct()
                        .toList());
        model.addAttribute("costs", explaining.costs(scene, breaches, breach -> breach.count() > 0));
        model.addAttribute("gains", explaining.costs(scene, breaches, breach -> breach.count() < 0));
        model.addAttribute("others", draft.begun(visit) ? List.of() : explaining.best(scene, visit));
        model.addAttribute("because", placed ? List.of() : words.because(visit, draft, locale));
        model.addAttribute("remedies", words.help(visit, draft, locale));
        model.addAttribute("looks", awaited.of(visit, locale));
        model.addAttribute(
                "reasons",
                placed
                        ? List.of()
                        : words.reasons(
                                solver.reasons(draft.problem(), draft.assignment(), draft.refused(), visit.key()),
                                locale));
        response.addHeader("Vary", "HX-Request");
        return htmx ? "rotation/board-why :: dialog" : "rotation/board-why";
    }

    /** Why nobody is in an empty place of the board: whose visit is meant is chosen first. */
    @GetMapping("/board/{rotation}/why-not")
    String whyNobody(
            @PathVariable long rotation,
            @RequestParam(required = false) @Nullable Long visit,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (visit != null) {
            return whyNot(visit, form, htmx, response, locale, model);
        }
        Scene scene = scenes.of(rotation, locale);
        model.addAttribute("where", form.where(scene));
        emptyPlace.fill(scene, form.wanted(), model);
        response.addHeader("Vary", "HX-Request");
        return htmx ? "rotation/board-nobody :: dialog" : "rotation/board-nobody";
    }

    /** Why a visit is not in a place the planner points at; without script, a page. */
    @GetMapping("/board/visits/{id}/why-not")
    String whyNot(
            @PathVariable long id,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Visit visit = scenes.visit(id);
        Scene scene = scenes.of(visit.rotation(), locale);
        Wanted wanted = form.wanted();
        dialog.places(scene, visit, wanted, model);
        model.addAttribute("card", scene.cards().byItself(visit));
        model.addAttribute("where", form.where(scene));
        model.addAttribute("pointed", wanted.pointsAtSomething());
        model.addAttribute("answers", wanted.pointsAtSomething() ? explaining.asked(scene, visit, wanted) : List.of());
        response.addHeader("Vary", "HX-Request");
        return htmx ? "rotation/board-why-not :: dialog" : "rotation/board-why-not";
    }
}
