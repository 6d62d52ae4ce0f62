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
import java.util.function.Predicate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Why a visit is where it is, or why it has no place. */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class BoardReasons {

    private final Scenes scenes;
    private final RotationSolver solver;
    private final Words words;
    private final AwaitedRows awaited;

    BoardReasons(Scenes scenes, RotationSolver solver, Words words, AwaitedRows awaited) {
        this.scenes = scenes;
        this.solver = solver;
        this.words = words;
        this.awaited = awaited;
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
                scene.texts().say("owed." + visit.length(), scene.texts().say("stage." + visit.stage())));
        model.addAttribute("broken", said(scene, visit, breach -> breach.rule().level() == Rule.Level.HARD));
        model.addAttribute(
                "costs", said(scene, visit, breach -> breach.rule().level() == Rule.Level.SOFT && breach.count() > 0));
        model.addAttribute(
                "gains", said(scene, visit, breach -> breach.rule().level() == Rule.Level.SOFT && breach.count() < 0));
        model.addAttribute("looks", awaited.of(visit, locale));
        model.addAttribute(
                "reasons",
                visit.place() == null
                        ? words.reasons(
                                solver.reasons(draft.problem(), draft.assignment(), draft.refused(), visit.key()),
                                locale)
                        : List.of());
        response.addHeader("Vary", "HX-Request");
        return htmx ? "rotation/board-why :: dialog" : "rotation/board-why";
    }

    private static List<String> said(Scene scene, Visit visit, Predicate<Breach> which) {
        return scene.verification().breaches().stream()
                .filter(breach -> breach.visits().contains(visit.key()))
                .filter(which)
                .map(scene.words())
                .distinct()
                .toList();
    }
}
