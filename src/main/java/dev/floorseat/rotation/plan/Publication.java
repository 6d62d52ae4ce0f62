package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Digest;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes plan versions. What has begun is frozen: it stays as it was promised, whatever the draft says. A plan that breaks a hard rule is
 * not published.
 */
@Component
@Transactional
public class Publication {

    private static final int FINGERPRINT = 32;

    /**
     * What publishing would do.
     *
     * @param version the plan version it would make
     * @param changes what differs from the version in force, by begin
     * @param broken the hard rules the plan would break, those of visits that have begun aside; not empty: it cannot be published
     * @param withoutShift visits in a place that is gone from the roster; not empty: it cannot be published
     * @param unassigned visits without a place
     */
    public record Preview(
            int version,
            List<AppointmentChange> changes,
            List<Breach> broken,
            List<Visit> withoutShift,
            int unassigned) {

        /** Whether it can be published. */
        public boolean possible() {
            return broken.isEmpty() && withoutShift.isEmpty() && !changes.isEmpty();
        }

        /** Stands for the version and the changes: equal exactly when they are, on every machine. */
        public String fingerprint() {
            return Digest.of(version + " " + changes).hex().substring(0, FINGERPRINT);
        }
    }

    private final Drafts drafts;
    private final Planning planning;
    private final PlanVersions versions;
    private final RotationSolver solver;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(
            Drafts drafts,
            Planning planning,
            PlanVersions versions,
            RotationSolver solver,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.planning = planning;
        this.versions = versions;
        this.solver = solver;
        this.events = events;
        this.clock = clock;
    }

    /** What publishing the draft would do. */
    @Transactional(readOnly = true)
    public Preview preview(long rotation) {
        Draft draft = drafts.of(rotation);
        return preview(draft, after(draft), draft.withoutShift());
    }

    /**
     * Publishes the draft.
     *
     * @throws Refusal if it breaks a hard rule, a shift is gone, or nothing changed
     */
    public PlanPublished publish(long rotation, String account) {
        return publish(rotation, null, account);
    }

    /**
     * Publishes the draft if it still makes the difference somebody looked at.
     *
     * @param seen the fingerprint of the preview that was looked at; null: whatever it is
     * @throws Refusal if the difference is another one by now, it breaks a hard rule, a shift is gone, or nothing changed
     */
    public PlanPublished publish(long rotation, @Nullable String seen, String account) {
        planning.lock(rotation);
        planning.waitForTurn();
        Draft draft = drafts.of(rotation);
        Map<VisitId, Promise> after = after(draft);
        Preview preview = preview(draft, after, draft.withoutShift());
        if (seen != null && !seen.equals(preview.fingerprint())) {
            throw Refusal.conflict("rotation.publish-stale");
        }
        return publish(draft, after, preview, null, account);
    }

    /**
     * Publishes those visits of the draft that are over, whatever rule they broke: what took place took place. For what a company did
     * before it planned with us; the others wait.
     *
     * @throws Refusal if there is none that is not published already
     */
    public PlanPublished record(long rotation, String account) {
        planning.lock(rotation);
        planning.waitForTurn();
        Draft draft = drafts.of(rotation);
        Map<VisitId, Promise> after = inForce(draft);
        after(draft).forEach((visit, promise) -> {
            if (!promise.appointment().to().isAfter(clock.instant())) {
                after.put(visit, promise);
            }
        });
        Preview preview = preview(draft, after, List.of());
        return publish(
                draft,
                after,
                new Preview(preview.version(), preview.changes(), List.of(), List.of(), preview.unassigned()),
                null,
                account);
    }

    /**
     * The plan in force with few visits elsewhere.
     *
     * @param mends the visit that fell out
     */
    record Mended(Draft draft, Map<VisitId, Promise> after, Preview preview, VisitId mends) {

        /** Whether it can be published. */
        boolean possible() {
            return preview.possible();
        }
    }

    /**
     * What publishing the plan in force with few visits elsewhere would do; what else the draft holds waits. Only what those visits break
     * speaks against it: what was broken before, by an absence or an embargo that came later, is no reason to leave a hole.
     *
     * @param moves where the visits go, the one that fell out among them
     */
    Mended mended(Draft draft, Visit mends, Map<Visit, Slot> moves) {
        Map<VisitId, Slot> to = new LinkedHashMap<>();
        moves.forEach((visit, slot) -> to.put(visit.visitId(), slot));
        return new Mended(draft, afterOnly(draft, to, Set.of()), previewOnly(draft, to, Set.of()), mends.visitId());
    }

    /**
     * Publishes a mended plan; the caller has held the lock on the rotation since its draft was read.
     *
     * @throws Refusal if it breaks a hard rule, or changes nothing
     */
    PlanPublished publish(Mended mended, String account) {
        return publish(mended.draft(), mended.after(), mended.preview(), mended.mends(), account);
    }

    /**
     * Publishes the plan in force with some visits elsewhere, as one version; what else the draft holds waits. Refused only for what those
     * visits break.
     *
     * @param to where they go
     * @param off those that lose their place
     * @param mends the visit whose repair it is; null: no repair
     * @throws Refusal if they break a hard rule there, or nothing changes
     */
    public PlanPublished publishOnly(
            long rotation, Map<VisitId, Slot> to, Set<VisitId> off, @Nullable VisitId mends, String account) {
        Draft draft = drafts.of(rotation);
        return publish(draft, afterOnly(draft, to, off), previewOnly(draft, to, off), mends, account);
    }

    /**
     * What publishing some visits elsewhere would change, and which hard rules those visits would break there.
     *
     * @param to where they go
     * @param off those that lose their place
     */
    @Transactional(readOnly = true)
    public Preview previewOnly(Draft draft, Map<VisitId, Slot> to, Set<VisitId> off) {
        Preview whole = preview(draft, afterOnly(draft, to, off), List.of());
        Set<String> moved =
                to.keySet().stream().map(visit -> Long.toString(visit.value())).collect(Collectors.toSet());
        List<Breach> own = whole.broken().stream()
                .filter(breach -> breach.visits().stream().anyMatch(moved::contains))
                .toList();
        return new Preview(whole.version(), whole.changes(), own, List.of(), whole.unassigned());
    }

    private Map<VisitId, Promise> afterOnly(Draft draft, Map<VisitId, Slot> to, Set<VisitId> off) {
        Map<VisitId, Promise> after = inForce(draft);
        Map<String, Site> sites = drafts.sites();
        Map<String, Queue> queues = drafts.queues();
        off.forEach(after::remove);
        to.forEach((visit, slot) -> after.put(visit, promise(draft, draft.visit(visit), slot, sites, queues)));
        return after;
    }

    /**
     * Publishes the plan in force with what was decided on the floor today, whatever rule that breaks; the caller holds the lock.
     *
     * @param decided appointments with their new times
     * @param off visits that do not take place
     */
    PlanPublished publishDecided(Draft draft, Map<VisitId, Promise> decided, Set<VisitId> off, String account) {
        Map<VisitId, Promise> after = inForce(draft);
        after.putAll(decided);
        off.forEach(after::remove);
        Preview whole = preview(draft, after, List.of());
        return publish(
                draft,
                after,
                new Preview(whole.version(), whole.changes(), List.of(), List.of(), whole.unassigned()),
                null,
                account);
    }

    private PlanPublished publish(
            Draft draft, Map<VisitId, Promise> after, Preview preview, @Nullable VisitId mends, String account) {
        if (!preview.broken().isEmpty()) {
            throw Refusal.unusable("rotation.publish-broken", preview.broken().size());
        }
        if (!preview.withoutShift().isEmpty()) {
            throw Refusal.unusable(
                    "rotation.publish-without-shift", preview.withoutShift().size());
        }
        if (preview.changes().isEmpty()) {
            throw Refusal.conflict("rotation.publish-nothing");
        }
        int version = versions.add(draft.rotation().number(), after.values(), mends, clock.instant(), account);
        PlanPublished published = new PlanPublished(draft.rotation().number(), version, preview.changes());
        events.publishEvent(published);
        return published;
    }

    private Preview preview(Draft draft, Map<VisitId, Promise> after, List<Visit> withoutShift) {
        List<AppointmentChange> changes = new ArrayList<>();
        TreeSet<VisitId> concerned = new TreeSet<>(Comparator.comparingLong(VisitId::value));
        concerned.addAll(draft.promised().keySet());
        concerned.addAll(after.keySet());
        for (VisitId visit : concerned) {
            Appointment before = draft.promised().get(visit);
            Promise promise = after.get(visit);
            Appointment then = promise == null ? null : promise.appointment();
            if (!Objects.equals(before, then)) {
                changes.add(new AppointmentChange(before, then));
            }
        }
        Set<String> begun =
                draft.visits().stream().filter(draft::begun).map(Visit::key).collect(Collectors.toSet());
        // Pins are the planner's wish about the draft; what is published may leave one of its visits where it was
        // promised.
        Problem free = draft.problem()
                .withVisits(draft.problem().visits().stream()
                        .map(visit -> visit.pinnedTo(null))
                        .toList());
        List<Breach> broken = broken(draft, free, slots(draft, after)).stream()
                .filter(breach -> !over(breach, begun))
                .toList();
        int version = versions.all(draft.rotation().number()).stream()
                .mapToInt(PlanVersion::number)
                .max()
                .orElse(0);
        int unassigned = (int) draft.visits().stream()
                .filter(visit -> !after.containsKey(visit.visitId()))
                .count();
        return new Preview(version + 1, List.copyOf(changes), broken, withoutShift, unassigned);
    }

    /** Who walks in sits on the seat that a plan must leave free: that is what it is for, and no fault of the plan. */
    private List<Breach> broken(Draft draft, Problem problem, Map<String, String> slots) {
        List<Breach> broken = new ArrayList<>(hard(problem, slots));
        Set<String> walkIns = draft.walkIns().stream()
                .map(visit -> Long.toString(visit.value()))
                .collect(Collectors.toSet());
        if (broken.removeIf(
                breach -> breach.rule() == Rule.H5 && breach.visits().stream().anyMatch(walkIns::contains))) {
            Map<String, String> planned = new HashMap<>(slots);
            planned.keySet().removeAll(walkIns);
            broken.removeIf(breach -> breach.rule() == Rule.H5);
            hard(problem, planned).stream()
                    .filter(breach -> breach.rule() == Rule.H5)
                    .forEach(broken::add);
        }
        return broken;
    }

    private List<Breach> hard(Problem problem, Map<String, String> slots) {
        return solver.verify(problem, slots).breaches().stream()
                .filter(breach -> breach.rule().level() == Rule.Level.HARD)
                .toList();
    }

    private static Map<String, String> slots(Draft draft, Map<VisitId, Promise> promises) {
        Map<String, String> slots = new HashMap<>();
        promises.forEach((visit, promise) ->
                slots.put(Long.toString(visit.value()), promise.place().slot()));
        slots.values().retainAll(draft.slots().keySet());
        return slots;
    }

    /** Nobody can mend what only visits break that have begun: a licence that ended since, a mentor who does not host any more. */
    private static boolean over(Breach breach, Set<String> begun) {
        return !breach.visits().isEmpty() && begun.containsAll(breach.visits());
    }

    /** What the draft would promise; what has begun stays as it was promised. */
    private Map<VisitId, Promise> after(Draft draft) {
        Map<String, Site> sites = drafts.sites();
        Map<String, Queue> queues = drafts.queues();
        Map<VisitId, Promise> inForce = inForce(draft);
        Map<String, String> assignment = draft.assignment();
        Map<VisitId, Promise> after = new LinkedHashMap<>();
        for (Visit visit : draft.visits()) {
            Slot slot = draft.slot(assignment.get(visit.key()));
            Promise before = inForce.get(visit.visitId());
            if (draft.begun(visit) && before != null) {
                after.put(visit.visitId(), before);
            } else if (slot != null) {
                after.put(visit.visitId(), promise(draft, visit, slot, sites, queues));
            }
        }
        return after;
    }

    private Map<VisitId, Promise> inForce(Draft draft) {
        Map<VisitId, Promise> inForce = new LinkedHashMap<>();
        versions.inForce(draft.rotation().number())
                .forEach(promise -> inForce.put(promise.appointment().visit(), promise));
        return inForce;
    }

    private static Promise promise(
            Draft draft, Visit visit, Slot slot, Map<String, Site> sites, Map<String, Queue> queues) {
        Place place = draft.place(slot);
        Site site = Objects.requireNonNull(sites.get(place.site()));
        Queue queue = Objects.requireNonNull(queues.get(place.queue()));
        return new Promise(
                new Appointment(
                        visit.visitId(),
                        visit.visitor(),
                        new PersonId(place.mentor()),
                        site.externalId(),
                        site.name(),
                        site.zone(),
                        queue.externalId(),
                        queue.name(),
                        visit.length(),
                        visit.stage(),
                        place.startsAt(),
                        place.endsAt()),
                place,
                false,
                false,
                false);
    }
}
