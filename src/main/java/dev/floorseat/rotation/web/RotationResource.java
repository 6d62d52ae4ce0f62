package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Rotations;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.solver.Plan;
import dev.floorseat.solver.PlanFile;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Rotations for programs: open, look at, solve, publish. */
@RestController
@RequestMapping("/api/v1/rotations")
@PreAuthorize("hasRole('PLANNER')")
class RotationResource {

    /** What opens a rotation; the programme is {@code Standard} and the name made from the days where they are missing. */
    record NewRotation(
            @Nullable String name,
            @Nullable String programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate publishFrom) {}

    /** How a rotation is to be solved; a minute where neither seconds nor steps are given. */
    record SolveOrder(
            @Nullable Integer seconds,
            @Nullable Integer steps,
            @Nullable Long seed,
            @Nullable String profile) {}

    /** A rotation and its figures. */
    record RotationView(
            String id,
            String name,
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

    /** What was, or would be, published. */
    record PublicationView(
            boolean dryRun, int version, int unassigned, List<ChangeView> changes, List<BreachView> broken) {}

    private final Rotations rotations;
    private final Drafts drafts;
    private final RotationSolver solver;
    private final SolveJobs jobs;
    private final Publication publication;
    private final Words words;

    RotationResource(
            Rotations rotations,
            Drafts drafts,
            RotationSolver solver,
            SolveJobs jobs,
            Publication publication,
            Words words) {
        this.rotations = rotations;
        this.drafts = drafts;
        this.solver = solver;
        this.jobs = jobs;
        this.publication = publication;
        this.words = words;
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
                wanted.publishFrom());
        return ResponseEntity.created(URI.create("/api/v1/rotations/" + id)).body(view(drafts.of(id)));
    }

    @GetMapping
    List<RotationView> all() {
        return drafts.all().stream()
                .map(rotation -> view(drafts.of(rotation.number())))
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

    @GetMapping(value = "/{id}/problem", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamingResponseBody> problem(@PathVariable long id) {
        Draft draft = drafts.of(id);
        return streamed(out -> ProblemFile.write(draft.problem(), out));
    }

    @GetMapping(value = "/{id}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamingResponseBody> plan(@PathVariable long id) {
        Draft draft = drafts.of(id);
        Plan plan = plan(draft);
        return streamed(out -> PlanFile.write(plan, out));
    }

    @PostMapping("/{id}/solve")
    ResponseEntity<JobView> solve(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable SolveOrder order,
            @AuthenticationPrincipal SignedIn who) {
        SolveOrder wanted = order == null ? new SolveOrder(null, null, null, null) : order;
        Solve solve =
                jobs.request(id, wanted.seconds(), wanted.steps(), wanted.seed(), wanted.profile(), who.account());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + solve.id()))
                .body(JobView.of(solve));
    }

    @PostMapping("/{id}/publication")
    PublicationView publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who,
            Locale locale) {
        Publication.Preview preview = publication.preview(id);
        int version = dryRun
                ? preview.version()
                : publication.publish(id, who.account()).version();
        Draft draft = drafts.of(id);
        return new PublicationView(
                dryRun,
                version,
                preview.unassigned(),
                preview.changes().stream()
                        .map(change -> ChangeView.of(change, draft))
                        .toList(),
                preview.broken().stream()
                        .map(breach -> BreachView.of(breach, words, draft, locale))
                        .toList());
    }

    /** The draft as a plan file; the reasons are in English, as the file format has them. */
    private Plan plan(Draft draft) {
        Map<String, String> assignment = draft.assignment();
        List<String> without = draft.visits().stream()
                .map(Visit::key)
                .filter(visit -> !assignment.containsKey(visit))
                .toList();
        Map<String, List<Reason>> reasons = solver.reasons(draft.problem(), assignment, draft.refused(), without);
        return new Plan(
                draft.problem().rotation().id(),
                solver.verify(draft.problem(), assignment).score(),
                draft.visits().stream()
                        .map(visit -> planned(draft, visit, assignment, reasons))
                        .toList());
    }

    private Plan.PlannedVisit planned(
            Draft draft, Visit visit, Map<String, String> assignment, Map<String, List<Reason>> reasons) {
        Slot slot = draft.slots().get(assignment.get(visit.key()));
        if (slot == null) {
            List<String> said = words.reasons(reasons.getOrDefault(visit.key(), List.of()), Locale.ENGLISH);
            return new Plan.PlannedVisit(visit.key(), null, null, null, null, null, null, said);
        }
        return new Plan.PlannedVisit(
                visit.key(), slot.id(), slot.mentor(), slot.site(), slot.queue(), slot.from(), slot.to(), List.of());
    }

    private RotationView view(Draft draft) {
        Rotation rotation = draft.rotation();
        Map<String, String> assignment = draft.assignment();
        var verification = solver.verify(draft.problem(), assignment);
        return new RotationView(
                Long.toString(rotation.number()),
                rotation.name(),
                rotation.firstDay(),
                rotation.lastDay(),
                rotation.publishFrom(),
                rotation.profile(),
                draft.visits().size(),
                assignment.size(),
                Math.toIntExact(
                        draft.visits().stream().filter(visit -> visit.pinned()).count()),
                draft.promised().size(),
                verification.score(),
                verification.counts(),
                jobs.newest(rotation.number())
                        .map(solve -> Long.toString(solve.id()))
                        .orElse(null));
    }

    /** Writes to a stream. */
    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static ResponseEntity<StreamingResponseBody> streamed(Writing writing) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(writing::to);
    }
}
