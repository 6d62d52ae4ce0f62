package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mends the plan where somebody fell out, and changes nobody else: every other visit stays where people expect it, only the hole is
 * solved. With one visit free the best slot is found by trying them all, so no search is needed.
 */
@Component
@Transactional
public class Repairs {

    /**
     * What could be done about a visit.
     *
     * @param draft the rotation as it stands
     * @param visit the visit that fell out
     * @param choices slots that break no hard rule, the best first; empty: it can only stay without a place
     * @param inTheWay why no other slot will do, for people, where there is no choice; else empty
     */
    public record Repair(Draft draft, Visit visit, List<Alternative> choices, List<Reason> inTheWay) {}

    private final Drafts drafts;
    private final Planning planning;
    private final Publication publication;
    private final RotationSolver solver;

    Repairs(Drafts drafts, Planning planning, Publication publication, RotationSolver solver) {
        this.drafts = drafts;
        this.planning = planning;
        this.publication = publication;
        this.solver = solver;
    }

    /**
     * What could be done about a visit that has no place any more.
     *
     * @param most how many choices at most
     */
    @Transactional(readOnly = true)
    public Repair propose(VisitId id, int most) {
        Visit visit = drafts.visit(id);
        Draft draft = drafts.of(visit.rotation());
        Map<String, String> others = others(draft, visit);
        List<Alternative> choices =
                solver.alternatives(draft.problem(), others, draft.refused(), visit.key(), most).stream()
                        .filter(Repairs::breaksNothing)
                        .toList();
        return new Repair(
                draft,
                visit,
                choices,
                choices.isEmpty() ? solver.reasons(draft.problem(), others, draft.refused(), visit.key()) : List.of());
    }

    /**
     * Puts the visit into a slot and publishes that, and only that.
     *
     * @throws Refusal if the visit has a place (again) that nobody declined, or the slot is gone, was declined, or breaks a hard rule
     *     by now
     */
    public PlanPublished accept(VisitId id, String slotId, String account) {
        Visit seen = drafts.visit(id);
        planning.lock(seen.rotation());
        Visit visit = drafts.visit(id);
        Draft draft = drafts.of(visit.rotation());
        Slot slot = Objects.requireNonNull(draft.slot(slotId));
        if (!fellOut(draft, visit)) {
            throw Refusal.conflict("rotation.repair-gone");
        }
        List<Breach> breaches = solver.breachesIf(draft.problem(), others(draft, visit), visit.key(), slotId);
        if (draft.refuses(visit, slotId) || breaches.stream().anyMatch(Repairs::breaks)) {
            throw Refusal.conflict("rotation.repair-gone");
        }
        planning.repaired(draft, visit, slot, account);
        return publication.publishOnly(visit.rotation(), id, slot, account);
    }

    /** Somebody declined it, it was never placed, or the roster does not offer its place any more. */
    private static boolean fellOut(Draft draft, Visit visit) {
        return !draft.begun(visit)
                && (draft.declined().contains(visit.visitId())
                        || visit.slot() == null
                        || !draft.slots().containsKey(visit.slot()));
    }

    private static Map<String, String> others(Draft draft, Visit visit) {
        Map<String, String> others = new HashMap<>(draft.promisedAssignment());
        others.remove(visit.key());
        return others;
    }

    private static boolean breaksNothing(Alternative alternative) {
        return alternative.breaches().stream().noneMatch(Repairs::breaks);
    }

    private static boolean breaks(Breach breach) {
        return breach.rule().level() == Rule.Level.HARD && breach.count() > 0;
    }
}
