package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Hole;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.Variant;
import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    Repairs(
            Drafts drafts,
            Planning planning,
            Publication publication,
            FallenOut fallenOut,
            RotationSolver solver) {
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
        Visit seen = drafts.visit(id);
        Draft draft = drafts.of(seen.rotation());
        Visit visit = draft.visit(id);
        List<Fallen> fallen = fallenOut.of(draft);
        Map<String, String> others = others(draft, visit);
        Hole hole = new Hole(visit.key(), was(draft, visit), NEAR_DAYS, settled(draft, fallen), MOST_MOVED);
        List<Variant> found = solver.variants(free(draft, visit), others, draft.refused(), hole, most);
        List<Alternative> choices = found.stream()
                .filter(variant -> variant.others().isEmpty())
                .map(variant -> new Alternative(variant.slot(), variant.difference(), variant.breaches()))
                .toList();
        return new Repair(
                draft,
                visit,
                fallen.stream()
                        .filter(each -> each.visit().equals(visit))
                        .findFirst()
                        .orElse(null),
                choices,
                found.stream().filter(variant -> !variant.others().isEmpty()).toList(),
                choices.isEmpty() ? solver.reasons(draft.problem(), others, draft.refused(), visit.key()) : List.of());
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
        List<Fallen> fallen = fallenOut.of(draft);
        if (!fellOut(draft, visit, fallen)) {
            throw Refusal.conflict("rotation.repair-gone");
        }
        Map<Visit, Slot> moves = new LinkedHashMap<>();
        moves.put(visit, Objects.requireNonNull(draft.slot(slotId)));
        Set<String> settled = others.isEmpty() ? Set.of() : settled(draft, fallen);
        for (Map.Entry<VisitId, String> other : others.entrySet()) {
            Visit moved = draft.visit(other.getKey());
            if (settled.contains(moved.key()) || others.size() > MOST_MOVED || moved.equals(visit)) {
                throw Refusal.conflict("rotation.repair-gone");
            }
            moves.put(moved, Objects.requireNonNull(draft.slot(other.getValue())));
        }
        if (!possible(draft, visit, moves)) {
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
        LocalDate was = fallen.promised().from().atZone(fallen.promised().zone()).toLocalDate();
        Instant earliest = earliest(draft);
        Slot moved = draft.slots().get(Objects.requireNonNullElse(draft.published().get(visit.visitId()), ""));
        if (fallen.why() == FallenOut.Why.SHIFT_MOVED
                && moved != null
                && near(moved, was, days)
                && !moved.from().toInstant().isBefore(earliest)
                && possible(draft, visit, Map.of(visit, moved))) {
            return Optional.of(moved);
        }
        Problem problem = free(draft, visit);
        Problem later = problem.withVisits(problem.visits().stream()
                .map(each -> each.id().equals(visit.key()) ? each.notBefore(earliest) : each)
                .toList());
        Hole hole = new Hole(visit.key(), was, days, Set.of(), 0);
        return solver.variants(later, others(draft, visit), draft.refused(), hole, 1).stream()
                .map(Variant::slot)
                .filter(slot -> near(slot, was, days))
                .findFirst();
    }

    /** Publishes moves that were found possible; empty if the plan in force, without what is only drafted, does not allow them. */
    Optional<PlanPublished> publish(Draft draft, Visit visit, Map<Visit, Slot> moves, String account) {
        Publication.Mended mended = publication.mended(draft, visit, moves);
        if (!mended.possible()) {
            return Optional.empty();
        }
        planning.repaired(draft, moves, account);
        return Optional.of(publication.publish(mended, account));
    }

    private boolean possible(Draft draft, Visit visit, Map<Visit, Slot> moves) {
        Map<String, String> slots = new LinkedHashMap<>();
        moves.forEach((moved, slot) -> slots.put(moved.key(), slot.id()));
        return moves.entrySet().stream()
                        .noneMatch(move -> draft.refuses(move.getKey(), move.getValue().id()))
                && solver.together(free(draft, visit), others(draft, visit), slots).breaches().stream()
                        .noneMatch(breach -> breach.rule().level() == Rule.Level.HARD && breach.count() > 0);
    }

    /** Somebody declined it, it was never placed, or it cannot take place as promised. */
    private static boolean fellOut(Draft draft, Visit visit, List<Fallen> fallen) {
        return !draft.begun(visit)
                && (draft.declined().contains(visit.visitId())
                        || visit.slot() == null
                        || !draft.slots().containsKey(visit.slot())
                        || fallen.stream().anyMatch(each -> each.visit().equals(visit)));
    }

    /** Only what is promised, stands as promised, is not pinned and far enough away to be told of may make room. */
    private static Set<String> settled(Draft draft, List<Fallen> fallen) {
        Set<Visit> fell = fallen.stream().map(Fallen::visit).collect(Collectors.toSet());
        Instant earliest = earliest(draft);
        return draft.visits().stream()
                .filter(visit -> visit.pinned()
                        || fell.contains(visit)
                        || draft.declined().contains(visit.visitId())
                        || draft.differsFromPromise(visit)
                        || draft.promised(visit).map(promised -> promised.from().isBefore(earliest)).orElse(true))
                .map(Visit::key)
                .collect(Collectors.toSet());
    }

    private static Instant earliest(Draft draft) {
        return draft.taken().plus(Duration.ofDays(draft.rotation().repairNotice()));
    }

    private static @Nullable LocalDate was(Draft draft, Visit visit) {
        Appointment promised = draft.promised().get(visit.visitId());
        return promised == null ? null : promised.from().atZone(promised.zone()).toLocalDate();
    }

    private static boolean near(Slot slot, LocalDate was, int days) {
        LocalDate day = slot.from().toLocalDate();
        return !day.isBefore(was.minusDays(days)) && !day.isAfter(was.plusDays(days));
    }

    /** Where a visit fell out, its pin holds nobody any more. */
    private static Problem free(Draft draft, Visit visit) {
        return draft.problem()
                .withVisits(draft.problem().visits().stream()
                        .map(each -> each.id().equals(visit.key()) ? each.pinnedTo(null) : each)
                        .toList());
    }

    private static Map<String, String> others(Draft draft, Visit visit) {
        Map<String, String> others = new HashMap<>(draft.promisedAssignment());
        others.remove(visit.key());
        return others;
    }
}
