package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.Variant;
import dev.floorseat.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mends the plan where somebody fell out. First everybody else stays where people expect them and only the hole is filled; only where that
 * fails near the old day, or costs much, a planner is also offered variants for which few others go elsewhere.
 */
@Component
@Transactional
public class Repairs {

    /** Days before and after the old one on which a new place is near. */
    private static final int NEAR_DAYS = 14;

    /** How many other visits a repair may move. */
    static final int MOST_MOVED = 2;

    /**
     * What could be done about a visit.
     *
     * @param draft the rotation as it stands
     * @param visit the visit that fell out
     * @param fallen what became of its promise; null: nothing was promised, or the promise still stands
     * @param choices slots that break no hard rule and change nobody else: near the old day first, the best of each first
     * @param variants places that others have to move for, the fewest first; empty where there are good choices
     * @param inTheWay why no other slot will do, for people, where there is no choice; else empty
     */
    public record Repair(
            Draft draft,
            Visit visit,
            @Nullable Fallen fallen,
            List<Alternative> choices,
            List<Variant> variants,
            List<Reason> inTheWay) {}

    private final Drafts drafts;
    private final Planning planning;
    private final Publication publication;
    private final FallenOut fallenOut;
    private final RotationSolver solver;

    Repairs(Drafts drafts, Planning planning, Publication publication, FallenOut fallenOut, RotationSolver solver) {
        this.drafts = drafts;
        this.planning = planning;
        this.publication = publication;
        this.fallenOut = fallenOut;
        this.solver = solver;
    }

    /**
     * What could be done about a visit that has no place any more.
     *
     * @param most how many choices at most
     */
    @Transactional(readOnly = true)
    public Repair propose(VisitId id, int most) {
        Draft draft = drafts.of(drafts.visit(id).rotation());
        Vacancy vacancy = new Vacancy(draft, draft.visit(id), fallenOut.of(draft));
        List<Variant> found = solver.variants(
                vacancy.problem(), vacancy.others(), draft.refused(), vacancy.hole(NEAR_DAYS, MOST_MOVED), most);
        List<Alternative> choices = found.stream()
                .filter(variant -> variant.others().isEmpty())
                .map(variant -> new Alternative(variant.slot(), variant.difference(), variant.breaches()))
                .toList();
        return new Repair(
                draft,
                vacancy.visit(),
                vacancy.itsFall().orElse(null),
                choices,
                found.stream().filter(variant -> !variant.others().isEmpty()).toList(),
                choices.isEmpty()
                        ? solver.reasons(
                                draft.problem(),
                                vacancy.others(),
                                draft.refused(),
                                vacancy.visit().key())
                        : List.of());
    }

    /**
     * Puts the visit into a slot and publishes that, and only that.
     *
     * @throws Refusal if the visit has a place (again) that nobody declined, or the slot is gone, was declined, or breaks a hard rule
     *     by now
     */
    public PlanPublished accept(VisitId id, String slotId, String account) {
        return accept(id, slotId, Map.of(), account);
    }

    /**
     * Puts the visit into a slot and others elsewhere to make room for it, and publishes that, and only that.
     *
     * @param others where the others go: slot ids by visit
     * @throws Refusal if the visit has a place (again) that nobody declined, one of the others may not move or there are too many, or a
     *     slot is gone, was declined, or breaks a hard rule by now
     */
    public PlanPublished accept(VisitId id, String slotId, Map<VisitId, String> others, String account) {
        Visit seen = drafts.visit(id);
        planning.lock(seen.rotation());
        planning.waitForTurn();
        Draft draft = drafts.of(seen.rotation());
        Visit visit = draft.visit(id);
        Vacancy vacancy = new Vacancy(draft, visit, fallenOut.of(draft));
        if (!vacancy.open()) {
            throw Refusal.conflict("rotation.repair-gone");
        }
        Map<Visit, Slot> moves = new LinkedHashMap<>();
        moves.put(visit, Objects.requireNonNull(draft.slot(slotId)));
        Set<String> settled = vacancy.settled();
        for (Map.Entry<VisitId, String> other : others.entrySet()) {
            Visit moved = draft.visit(other.getKey());
            if (settled.contains(moved.key()) || others.size() > MOST_MOVED || moved.equals(visit)) {
                throw Refusal.conflict("rotation.repair-gone");
            }
            moves.put(moved, Objects.requireNonNull(draft.slot(other.getValue())));
        }
        if (!possible(vacancy, moves)) {
            throw Refusal.conflict("rotation.repair-gone");
        }
        return publish(draft, visit, moves, account).orElseThrow(() -> Refusal.conflict("rotation.repair-gone"));
    }

    /**
     * A place the rotation's policy lets a visit take without the planner: it changes nobody else, is not too far from the old day, and
     * leaves the two enough notice. A visit whose shift moved stays on it if that will do.
     */
    Optional<Slot> small(Draft draft, Fallen fallen, int days) {
        Visit visit = fallen.visit();
        Vacancy vacancy = new Vacancy(draft, visit, List.of(fallen));
        Slot moved =
                draft.slots().get(Objects.requireNonNullElse(draft.published().get(visit.visitId()), ""));
        if (fallen.why() == FallenOut.Why.SHIFT_MOVED
                && moved != null
                && vacancy.near(moved, days)
                && !moved.from().toInstant().isBefore(vacancy.earliest())
                && possible(vacancy, Map.of(visit, moved))) {
            return Optional.of(moved);
        }
        return solver.variants(vacancy.later(), vacancy.others(), draft.refused(), vacancy.hole(days, 0), 1).stream()
                .map(Variant::slot)
                .filter(slot -> vacancy.near(slot, days))
                .findFirst();
    }

    /** Publishes moves that were found possible; empty if the plan in force, without what is only drafted, does not allow them. */
    Optional<PlanPublished> publish(Draft draft, Visit visit, Map<Visit, Slot> moves, String account) {
        Mended mended = publication.mended(draft, visit, moves);
        if (!mended.possible()) {
            return Optional.empty();
        }
        planning.repaired(draft, moves, account);
        return Optional.of(publication.publish(mended, account));
    }

    boolean possible(Vacancy vacancy, Map<Visit, Slot> moves) {
        Map<String, String> slots = new LinkedHashMap<>();
        moves.forEach((moved, slot) -> slots.put(moved.key(), slot.id()));
        return moves.entrySet().stream()
                        .noneMatch(move -> vacancy.draft()
                                .refuses(move.getKey(), move.getValue().id()))
                && solver.together(vacancy.problem(), vacancy.others(), slots).breaches().stream()
                        .noneMatch(breach -> breach.rule().level() == Rule.Level.HARD && breach.count() > 0);
    }
}
