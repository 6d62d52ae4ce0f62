package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Takeover;
import dev.floorseat.rotation.solve.Figure;
import dev.floorseat.rotation.solve.Runs;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.solver.Breach;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The runs of rotations for programs: list them with what their plans are worth, repeat one, take one's plan. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasRole('PLANNER')")
class RunResource {

    /**
     * A run.
     *
     * @param figures what its plan is worth: counts, the way in minutes; empty while it goes on
     */
    record RunView(JobView job, Map<Figure, Long> figures) {}

    /**
     * What came of taking a plan.
     *
     * @param moved visits of the draft that changed
     * @param kept visits that stay: pinned, begun, or their slot is gone or was declined
     */
    record Taken(int moved, int kept) {}

    private final Drafts drafts;
    private final SolveJobs jobs;
    private final Runs runs;
    private final Words words;

    RunResource(Drafts drafts, SolveJobs jobs, Runs runs, Words words) {
        this.drafts = drafts;
        this.jobs = jobs;
        this.runs = runs;
        this.words = words;
    }

    @GetMapping("/rotations/{id}/runs")
    List<RunView> of(@PathVariable long id) {
        return runs.of(drafts.rotation(id).number()).stream()
                .map(run -> new RunView(JobView.of(run.solve()), run.figures()))
                .toList();
    }

    @PostMapping("/jobs/{id}/repeat")
    ResponseEntity<JobView> repeat(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        Solve solve = jobs.repeat(id, who.account());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + solve.id()))
                .body(JobView.of(solve));
    }

    @PostMapping("/jobs/{id}/take")
    Taken take(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Locale locale) {
        Takeover.Outcome outcome = runs.take(id, who.account());
        if (!outcome.broken().isEmpty()) {
            Function<Breach, String> about = words.about(outcome.draft(), locale);
            throw Refusal.unusable(
                    outcome.broken().stream()
                            .map(breach -> Fault.at(
                                    "", "rotation.breach", breach.rule().name(), about.apply(breach)))
                            .toList(),
                    "runs.not-taken",
                    Long.toString(id));
        }
        return new Taken(outcome.moved(), outcome.kept());
    }
}
