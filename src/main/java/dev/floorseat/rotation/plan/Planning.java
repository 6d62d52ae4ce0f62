package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Changes.Kind;
import dev.floorseat.rotation.plan.Changes.VisitChange;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a draft: moves and pins of the planner, whole plans of the solver; every change can be undone. */
@Component
@Transactional
public class Planning {

    private final Drafts drafts;
    private final VisitRepository visits;
    private final Changes changes;
    private final RotationSolver solver;
    private final JdbcClient jdbc;

    Planning(Drafts drafts, VisitRepository visits, Changes changes, RotationSolver solver, JdbcClient jdbc) {
        this.drafts = drafts;
        this.visits = visits;
        this.changes = changes;
        this.solver = solver;
        this.jdbc = jdbc;
    }

    /**
     * What a move would break that is not broken now, the worst first; empty when it breaks nothing hard.
     *
     * @param slot null to take the visit out of the plan
     */
    @Transactional(readOnly = true)
    public List<Breach> broken(Draft draft, VisitId visit, @Nullable String slot) {
        draft.slot(slot);
        return solver.breachesIf(draft.problem(), draft.assignment(), Long.toString(visit.value()), slot).stream()
                .filter(breach -> breaks(breach, visit))
                .toList();
    }

    /** Whether a change of a visit breaks a hard rule; that it leaves its own pin does not count, the pin goes along. */
    public static boolean breaks(Breach breach, VisitId moved) {
        boolean ownPin = breach.rule() == Rule.H16 && breach.visits().equals(List.of(Long.toString(moved.value())));
        return breach.rule().level() == Rule.Level.HARD && breach.count() > 0 && !ownPin;
    }

    /**
     * Moves a visit in the draft, whatever it breaks: the caller has shown it.
     *
     * @param version the version the planner saw
     * @param slot null to take the visit out of the plan
     * @param pinned whether the solver may not move it afterwards
     * @throws Refusal if the visit changed meanwhile, has begun, or the slot does not exist or was declined for it
     */
    public Visit move(VisitId id, long version, @Nullable String slot, boolean pinned, String account) {
        Visit visit = changeable(id, version);
        Draft draft = drafts.of(visit.rotation());
        refuseBegun(draft, visit);
        Slot target = draft.slot(slot);
        if (draft.refuses(visit, slot)) {
            throw Refusal.unusable("rotation.slot-declined");
        }
        Visit moved = visit.at(target == null ? null : draft.place(target), pinned);
        changes.add(visit.rotation(), Kind.MOVE, List.of(VisitChange.between(visit, moved)), account);
        return visits.save(moved);
    }

    /**
     * Pins a visit where it is, or lets it go.
     *
     * @param version the version the planner saw
     * @throws Refusal if the visit changed meanwhile, has begun, or has no place to be pinned in
     */
    public Visit pin(VisitId id, long version, boolean pinned, String account) {
        Visit visit = changeable(id, version);
        if (visit.pinned() == pinned) {
            return visit;
        }
        refuseBegun(drafts.of(visit.rotation()), visit);
        if (pinned && visit.place() == null) {
            throw Refusal.unusable("rotation.pinned-nowhere");
        }
        Visit changed = visit.at(visit.place(), pinned);
        changes.add(visit.rotation(), Kind.PIN, List.of(VisitChange.between(visit, changed)), account);
        return visits.save(changed);
    }

    /** What can be undone. */
    public enum Undoable {
        /** A visit was moved, or taken out. */
        MOVE,
        /** A visit was pinned or let go. */
        PIN,
        /** The solver's plan was taken over. */
        SOLVE,
        /** A repair was accepted; what was published stays published. */
        REPAIR
    }

    /**
     * What was undone.
     *
     * @param visits the visits that went back; empty when all of them changed since
     */
    public record Undone(Undoable what, List<VisitId> visits) {}

    /**
     * Takes the newest change of the draft back, as far as the visits still stand where it put them and nobody declined where they
     * stood before.
     *
     * @return what was undone; empty if there was nothing to undo
     */
    public Optional<Undone> undo(long rotation) {
        return undo(rotation, null);
    }

    /**
     * Takes a change back as {@link #undo(long)} does, if it is still the newest.
     *
     * @param wanted the number of the change the planner saw; null: whatever is the newest
     * @throws Refusal if there is a newer one, or it was undone already
     */
    public Optional<Undone> undo(long rotation, @Nullable Long wanted) {
        lock(rotation);
        Changes.Change change = changes.last(rotation).orElse(null);
        if (wanted != null && (change == null || change.id() != wanted)) {
            throw Refusal.conflict("rotation.undo-overtaken");
        }
        if (change == null) {
            return Optional.empty();
        }
        Draft draft = drafts.of(rotation);
        List<VisitId> undone = new ArrayList<>();
        for (VisitChange visitChange : change.visits()) {
            Visit visit = draft.visit(new VisitId(visitChange.visit()));
            String before = visitChange.beforeSlot();
            boolean there = before == null || (draft.slots().containsKey(before) && !draft.refuses(visit, before));
            if (visitChange.standsIn(visit) && there && !draft.begun(visit)) {
                Slot slot = draft.slot(before);
                visits.save(visit.at(slot == null ? null : draft.place(slot), visitChange.beforePinned()));
                undone.add(visit.visitId());
            }
        }
        changes.undone(change);
        return Optional.of(new Undone(Undoable.valueOf(change.kind().name()), List.copyOf(undone)));
    }

    /**
     * The number of the newest change of a draft that can be undone; null: there is none.
     *
     * @param account whose; null: anybody's
     */
    @Transactional(readOnly = true)
    public @Nullable Long newestChange(long rotation, @Nullable String account) {
        return changes.newest(rotation, account);
    }

    /** Where the visits were before the solver's plan was taken over, if that is the newest change. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> beforeSolve(Draft draft) {
        return changes.last(draft.rotation().number())
                .filter(change -> change.kind() == Kind.SOLVE)
                .map(change -> {
                    Map<String, String> before = draft.assignment();
                    change.visits().forEach(visit -> {
                        String slot = visit.beforeSlot();
                        if (slot != null && draft.slots().containsKey(slot)) {
                            before.put(Long.toString(visit.visit()), slot);
                        } else {
                            before.remove(Long.toString(visit.visit()));
                        }
                    });
                    return before;
                });
    }

    /**
     * Takes over a plan of the solver. What the planner moved or pinned since the solver looked stays as the planner left it, and
     * nothing goes where it was declined meanwhile.
     *
     * @param seen the draft the solver was given
     * @param plan slots by visit key
     * @return how many visits changed
     */
    public int take(Draft seen, Map<String, String> plan, String account) {
        lock(seen.rotation().number());
        Draft now = drafts.of(seen.rotation().number());
        Map<Long, Long> seenVersions = seen.visits().stream().collect(Collectors.toMap(Visit::number, Visit::version));
        List<VisitChange> taken = new ArrayList<>();
        for (Visit visit : now.visits()) {
            String target = plan.get(visit.key());
            boolean untouched = seenVersions.getOrDefault(visit.number(), -1L) == visit.version();
            if (!untouched || !now.mayBeTaken(visit, target) || Objects.equals(target, visit.slot())) {
                continue;
            }
            Slot slot = now.slot(target);
            Visit placed = visit.at(slot == null ? null : now.place(slot), false);
            visits.save(placed);
            taken.add(VisitChange.between(visit, placed));
        }
        changes.add(seen.rotation().number(), Kind.SOLVE, taken, account);
        return taken.size();
    }

    /** Puts repaired visits in their new slots and notes that as one change. */
    void repaired(Draft draft, Map<Visit, Slot> moves, String account) {
        List<VisitChange> moved = new ArrayList<>();
        moves.forEach((visit, slot) -> {
            Visit placed = visit.at(draft.place(slot), visit.pinned());
            moved.add(VisitChange.between(visit, placed));
            visits.save(placed);
        });
        changes.add(draft.rotation().number(), Kind.REPAIR, moved, account);
    }

    /** Puts visits where they were swapped to, and takes those out that gave their place away. What people agreed on is not undone here. */
    public void swapped(Draft draft, Map<VisitId, Slot> to, Set<VisitId> off) {
        to.forEach((id, slot) -> {
            Visit visit = draft.visit(id);
            visits.save(visit.at(draft.place(slot), visit.pinned()));
        });
        off.forEach(id -> visits.save(draft.visit(id).at(null, false)));
    }

    /** Takes a declined visit out of the draft. */
    void freed(Visit visit) {
        visits.save(visit.at(null, false));
    }

    /** Puts a visit back where it is promised, if it has no place, the shift is still there and nothing hard would break. */
    void returned(VisitId id, Place promised) {
        Visit visit = drafts.visit(id);
        Draft draft = drafts.of(visit.rotation());
        Slot slot = draft.slots().get(promised.slot());
        if (visit.place() == null
                && slot != null
                && !draft.refuses(visit, slot.id())
                && draft.place(slot).equals(promised)
                && broken(draft, id, slot.id()).isEmpty()) {
            visits.save(visit.at(promised, false));
        }
    }

    /**
     * Whoever changes a draft or publishes it does so one after the other. What is read after it is what the one before left: the
     * connections read committed data, not a snapshot from before the wait.
     */
    public void lock(long rotation) {
        boolean there = jdbc.sql("select id from rotation_rotation where id = :id for update")
                .param("id", rotation)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refusal.notFound("rotation.none", Long.toString(rotation));
        }
    }

    /**
     * Whoever promises something waits until nobody else does, in whatever rotation: mentors and seats are the same in all. Asked for
     * after the locks on the rotations, so that nobody waits in a circle; the turn lasts until the transaction ends.
     */
    void waitForTurn() {
        jdbc.sql("select id from rotation_gate where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    private Visit changeable(VisitId id, long version) {
        lock(drafts.visit(id).rotation());
        Visit visit = drafts.visit(id);
        if (visit.version() != version) {
            throw Refusal.conflict("rotation.visit-changed");
        }
        return visit;
    }

    private static void refuseBegun(Draft draft, Visit visit) {
        if (draft.begun(visit)) {
            throw Refusal.conflict("rotation.visit-begun");
        }
    }
}
