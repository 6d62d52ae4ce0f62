package dev.floorseat.rotation.web;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Plan;
import dev.floorseat.solver.PlanFile;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Slot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A rotation's problem and plan as files, for programs: what the solver is given, and where everybody is. */
@RestController
@RequestMapping(path = "/api/v1/rotations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('PLANNER')")
class PlanResource {

    private final Drafts drafts;
    private final RotationSolver solver;
    private final Words words;

    PlanResource(Drafts drafts, RotationSolver solver, Words words) {
        this.drafts = drafts;
        this.solver = solver;
        this.words = words;
    }

    @GetMapping("/problem")
    ResponseEntity<StreamingResponseBody> problem(@PathVariable long id) {
        Draft draft = drafts.of(id);
        return streamed(out -> ProblemFile.write(draft.problem(), out));
    }

    @GetMapping("/plan")
    ResponseEntity<StreamingResponseBody> plan(@PathVariable long id) {
        Draft draft = drafts.of(id);
        Plan plan = plan(draft);
        return streamed(out -> PlanFile.write(plan, out));
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

    /** Writes to a stream. */
    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static ResponseEntity<StreamingResponseBody> streamed(Writing writing) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(writing::to);
    }
}
