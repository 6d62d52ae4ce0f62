package dev.floorseat.rotation.web.runs;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.plan.Takeover;
import dev.floorseat.rotation.solve.Runs;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.rotation.web.Words;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs of a rotation: try, repeat, compare, take. */
@Controller
@RequestMapping("/rotations/{id}/runs")
@PreAuthorize("hasRole('PLANNER')")
class RunsPage {

    private static final String USUAL_SECONDS = "30";

    private final Drafts drafts;
    private final WeightProfiles profiles;
    private final SolveJobs jobs;
    private final Runs runs;
    private final RunRows rows;
    private final RunComparison comparison;
    private final Planning planning;
    private final Words words;
    private final MessageSource messages;

    RunsPage(
            Drafts drafts,
            WeightProfiles profiles,
            SolveJobs jobs,
            Runs runs,
            RunRows rows,
            RunComparison comparison,
            Planning planning,
            Words words,
            MessageSource messages) {
        this.drafts = drafts;
        this.profiles = profiles;
        this.jobs = jobs;
        this.runs = runs;
        this.rows = rows;
        this.comparison = comparison;
        this.planning = planning;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String list(@PathVariable long id, Model model, Locale locale) {
        Rotation rotation = drafts.rotation(id);
        long seed =
                runs.of(id).stream().mapToLong(run -> run.solve().seed()).max().orElse(0) + 1;
        Trial usual = new Trial(rotation.profile(), Long.toString(seed), Trial.SECONDS, USUAL_SECONDS);
        return page(rotation, usual, FormFaults.NONE, model, locale);
    }

    @PostMapping
    String tryOut(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String profile,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = Trial.SECONDS) String by,
            @RequestParam(defaultValue = "") String limit,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Rotation rotation = drafts.rotation(id);
        Trial typed = new Trial(profile, seed, by, limit);
        try {
            typed.check();
            jobs.request(id, typed.seconds(), typed.steps(), typed.seedNumber(), profile, true, who.account());
            return "redirect:/rotations/" + id + "/runs";
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(rotation, typed, FormFaults.of(e, messages, locale), model, locale);
        }
    }

    /** What the page asks every two seconds; the last answer leaves the asking out. */
    @GetMapping("/{run}/progress")
    String progress(@PathVariable long id, @PathVariable long run, Model model) {
        model.addAttribute("rotation", drafts.rotation(id));
        model.addAttribute("running", runs.run(id, run).solve());
        return "runs/list :: progress";
    }

    @PostMapping("/{run}/stop")
    String stop(@PathVariable long id, @PathVariable long run) {
        jobs.stop(runs.run(id, run).solve().id());
        return "redirect:/rotations/" + id + "/runs";
    }

    @PostMapping("/{run}/repeat")
    String repeat(
            @PathVariable long id,
            @PathVariable long run,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Solve repeated = runs.run(id, run).solve();
        try {
            jobs.repeat(repeated.id(), who.account());
            return "redirect:/rotations/" + id + "/runs";
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            model.addAttribute("refused", FormFaults.of(e, messages, locale).all());
            return list(id, model, locale);
        }
    }

    /** Takes the plan into the draft, or says which hard rules it would break now. */
    @PostMapping("/{run}/take")
    String take(
            @PathVariable long id,
            @PathVariable long run,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Takeover.Outcome outcome = runs.take(runs.run(id, run).solve().id(), who.account());
        if (outcome.broken().isEmpty()) {
            after.addFlashAttribute("tookOver", Long.toString(run));
            after.addFlashAttribute("moved", outcome.moved());
            after.addFlashAttribute("kept", outcome.kept());
            if (outcome.moved() > 0) {
                after.addFlashAttribute("change", planning.newestChange(id, who.account()));
            }
            return "redirect:/rotations/" + id + "/runs";
        }
        response.setStatus(Refusal.Kind.UNUSABLE.status());
        model.addAttribute("notTaken", Long.toString(run));
        model.addAttribute(
                "broken",
                outcome.broken().stream()
                        .map(words.about(outcome.draft(), locale))
                        .toList());
        return list(id, model, locale);
    }

    @GetMapping("/compare")
    String compare(@PathVariable long id, @RequestParam String a, @RequestParam String b, Model model, Locale locale) {
        Draft draft = drafts.of(id);
        Compared left = comparison.side(draft, a, locale);
        Compared right = comparison.side(draft, b, locale);
        model.addAttribute("rotation", draft.rotation());
        model.addAttribute("left", left);
        model.addAttribute("right", right);
        model.addAttribute("figures", comparison.figures(left, right, locale));
        model.addAttribute("visits", comparison.visits(draft, left, right, locale));
        model.addAttribute(
                "otherProblem",
                left.solve() != null && right.solve() != null && !RunRows.sameProblem(left.solve(), right.solve()));
        return "runs/compare";
    }

    private String page(Rotation rotation, Trial typed, FormFaults faults, Model model, Locale locale) {
        List<RunRow> shown = rows.of(rotation.number(), locale);
        model.addAttribute("rotation", rotation);
        model.addAttribute("runs", shown);
        model.addAttribute("ended", shown.stream().filter(RunRow::done).toList());
        model.addAttribute(
                "running",
                shown.stream()
                        .map(RunRow::solve)
                        .filter(solve -> solve.state().active())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("profiles", profiles.all());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return "runs/list";
    }
}
