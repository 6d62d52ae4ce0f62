package dev.floorseat.rotation.web.board;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.rotation.solve.SolveState;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The solver strip: start, look on, stop. */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class BoardSolves {

    private final SolveJobs jobs;
    private final Scenes scenes;
    private final Strips strips;
    private final Planning planning;

    BoardSolves(SolveJobs jobs, Scenes scenes, Strips strips, Planning planning) {
        this.jobs = jobs;
        this.scenes = scenes;
        this.strips = strips;
        this.planning = planning;
    }

    /** What the strip asks every two seconds; the last answer leaves the asking out, tells the board and says how it ended. */
    @GetMapping("/board/{rotation}/progress")
    String progress(@PathVariable long rotation, HttpServletResponse response, Locale locale, Model model) {
        Strip strip = strips.of(rotation, locale);
        model.addAttribute("strip", strip);
        model.addAttribute("ended", !strip.active());
        if (!strip.active()) {
            response.setHeader("HX-Trigger", "floorseat:solved");
            jobs.newest(rotation).ifPresent(solve -> model.addAttribute("toast", ended(solve, strip, locale)));
        }
        return "rotation/board-answers :: progress";
    }

    private Toast ended(Solve solve, Strip strip, Locale locale) {
        return new Toast(
                scenes.texts(locale).say("solved." + solve.state(), strip.broken(), strip.unfilled(), strip.wishes()),
                solve.state() == SolveState.FAILED ? null : planning.newestChange(solve.rotation(), null));
    }

    @PostMapping("/board/{rotation}/solve")
    String solve(
            @PathVariable long rotation,
            @RequestParam(defaultValue = "30") int seconds,
            @RequestParam(required = false) @Nullable Long seed,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "site") String by,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Toast toast = null;
        try {
            jobs.request(rotation, seconds, null, seed, null, who.account());
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            toast = Toast.of(scenes.texts(locale).say("solve-running"));
        }
        return strip(rotation, week, by, htmx, toast, locale, model, after);
    }

    @PostMapping("/board/{rotation}/stop")
    String stop(
            @PathVariable long rotation,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "site") String by,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        jobs.newest(rotation).filter(solve -> solve.state().active()).ifPresent(solve -> jobs.stop(solve.id()));
        return strip(rotation, week, by, htmx, null, locale, model, after);
    }

    private String strip(
            long rotation,
            String week,
            String by,
            boolean htmx,
            @Nullable Toast toast,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        if (!htmx) {
            if (toast != null) {
                after.addFlashAttribute("toast", toast);
            }
            after.addAttribute("rotation", rotation);
            after.addAttribute("week", week);
            after.addAttribute("by", by);
            return "redirect:/board";
        }
        model.addAttribute("strip", strips.of(rotation, locale));
        model.addAttribute("ended", true);
        model.addAttribute("toast", toast);
        return "rotation/board-answers :: progress";
    }
}
