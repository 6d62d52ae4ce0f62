package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.plan.Overview.Figures;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Verification;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rotations for programs: open, look at, solve. */
@RestController
@RequestMapping("/api/v1/rotations")
@PreAuthorize("hasRole('PLANNER')")
class RotationResource {

    /**
     * What opens a rotation; the programme is {@code Standard} and the name made from the days where they are missing.
     *
     * @param carryOver number of a rotation that is over, whose debts are taken over; null: none
     */
    record NewRotation(
            @Nullable String name,
            @Nullable String programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate publishFrom,
            @Nullable Long carryOver) {}

    /**
     * How a rotation is to be solved; a minute where neither seconds nor steps are given.
     *
     * @param whatIf whether the plan stays out of the draft until it is taken; null: it does not
     */
    record SolveOrder(
            @Nullable Integer seconds,
            @Nullable Integer steps,
            @Nullable Long seed,
            @Nullable String profile,
            @Nullable Boolean whatIf) {}

    /**
     * A rotation and its figures.
     *
     * @param state how far it is
     */
    record RotationView(
            String id,
            String name,
            RotationState state,
            LocalDate from,
            LocalDate to,
            LocalDate publishFrom,
            String profile,
            int visits,
            int assigned,
            int pinned,
            int published,
            Score score,
            Map<Rule, Long> counts,
            @Nullable String job) {}

    private final Rotations rotations;
    private final Drafts drafts;
    private final Overview overview;
    private final RotationSolver solver;
    private final SolveJobs jobs;
    private final Dates dates;

    RotationResource(
            Rotations rotations, Drafts drafts, Overview overview, RotationSolver solver, SolveJobs jobs, Dates dates) {
        this.rotations = rotations;
        this.drafts = drafts;
        this.overview = overview;
        this.solver = solver;
        this.jobs = jobs;
        this.dates = dates;
    }

    @PostMapping
    ResponseEntity<RotationView> open(@RequestBody NewRotation wanted) {
        List<Fault> faults = new ArrayList<>();
        if (wanted.from() == null) {
            faults.add(Fault.at("/from", "rotation.missing"));
        }
        if (wanted.to() == null) {
            faults.add(Fault.at("/to", "rotation.missing"));
        }
        if (wanted.from() == null || wanted.to() == null) {
            throw Refusal.unusable(faults, "rotation.not-opened");
        }
        long id = rotations.open(
                wanted.name(),
                wanted.programme() == null ? "Standard" : wanted.programme(),
                wanted.from(),
                wanted.to(),
                wanted.publishFrom(),
                wanted.carryOver());
        return ResponseEntity.created(URI.create("/api/v1/rotations/" + id)).body(view(drafts.of(id)));
    }

    /** All rotations with their figures; the score is worked out where one is asked for. */
    @GetMapping
    List<RotationLine> all() {
        Map<Long, Figures> figures = overview.figures();
        return drafts.all().stream()
                .map(rotation ->
                        RotationLine.of(rotation, figures.getOrDefault(rotation.number(), Figures.NONE), dates.today()))
                .toList();
    }

    @GetMapping("/{id}")
    RotationView one(@PathVariable long id) {
        return view(drafts.of(id));
    }

    @GetMapping("/{id}/visits")
    List<VisitView> visits(@PathVariable long id) {
        Draft draft = drafts.of(id);
        return draft.visits().stream().map(visit -> VisitView.of(visit, draft)).toList();
    }

    @PostMapping("/{id}/solve")
    ResponseEntity<JobView> solve(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable SolveOrder order,
            @AuthenticationPrincipal SignedIn who) {
        SolveOrder wanted = order == null ? new SolveOrder(null, null, null, null, null) : order;
        Solve solve = jobs.request(
                id,
                wanted.seconds(),
                wanted.steps(),
                wanted.seed(),
                wanted.profile(),
                Boolean.TRUE.equals(wanted.whatIf()),
                who.account());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + solve.id()))
                .body(JobView.of(solve));
    }

    private RotationView view(Draft draft) {
        Rotation rotation = draft.rotation();
        Map<String, String> assignment = draft.assignment();
        Verification verification = solver.verify(draft.problem(), assignment);
        return new RotationView(
                Long.toString(rotation.number()),
                rotation.name(),
                RotationState.of(rotation, overview.figures(rotation.number()), dates.today()),
                rotation.firstDay(),
                rotation.lastDay(),
                rotation.publishFrom(),
                rotation.profile(),
                draft.visits().size(),
                assignment.size(),
                Math.toIntExact(draft.visits().stream().filter(Visit::pinned).count()),
                draft.promised().size(),
                verification.score(),
                verification.counts(),
                jobs.newest(rotation.number())
                        .map(solve -> Long.toString(solve.id()))
                        .orElse(null));
    }
}
