package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Shift;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.HostMissing;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the next host. Published by nobody's account: the plan's history says what changed, and not whose word it was. */
@Component
@Transactional
class NextHosts implements Hosts {

    private final Drafts drafts;
    private final Planning planning;
    private final PlanVersions versions;
    private final DeclinedSlots declined;
    private final Answers answers;
    private final Repairs repairs;
    private final SmallRepairs smallRepairs;
    private final SiteCalendar calendar;
    private final RotationSolver solver;
    private final Floor floor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NextHosts(
            Drafts drafts,
            Planning planning,
            PlanVersions versions,
            DeclinedSlots declined,
            Answers answers,
            Repairs repairs,
            SmallRepairs smallRepairs,
            SiteCalendar calendar,
            RotationSolver solver,
            Floor floor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.planning = planning;
        this.versions = versions;
        this.declined = declined;
        this.answers = answers;
        this.repairs = repairs;
        this.smallRepairs = smallRepairs;
        this.calendar = calendar;
        this.solver = solver;
        this.floor = floor;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> until(VisitId visit, PersonId mentor) {
        return versions.promise(visit)
                .filter(promise -> promise.appointment().mentor().equals(mentor) && !promise.declined())
                .map(this::starts)
                .filter(starts -> starts.isAfter(clock.instant()));
    }

    @Override
    public boolean notToday(VisitId visit, PersonId mentor) {
        Visit owed = drafts.visit(visit);
        planning.lock(owed.rotation());
        PlanVersions.Promise promise =
                versions.promise(visit).orElseThrow(() -> Refusal.conflict("rotation.answer-nothing-promised"));
        Appointment was = promise.appointment();
        if (!was.mentor().equals(mentor)) {
            throw Refusal.unusable("rotation.answer-not-theirs");
        }
        if (promise.declined()) {
            return false;
        }
        if (!starts(promise).isAfter(clock.instant())) {
            throw Refusal.conflict("hosts.shift-started");
        }
        declined.close(visit, promise.place(), clock.instant());
        Place place = drafts.visit(visit).place();
        if (place != null && place.shift().equals(promise.place().shift())) {
            planning.freed(drafts.visit(visit));
        }
        if (!anotherAtThatTime(owed, was)) {
            smallRepairs.declined(owed);
        }
        Appointment now = versions.promise(visit)
                .filter(current -> !current.declined())
                .map(PlanVersions.Promise::appointment)
                .orElse(null);
        events.publishEvent(new HostMissing(was, now));
        return now != null;
    }

    @Override
    public boolean askNext(VisitId visit, PersonId mentor) {
        Visit owed = drafts.visit(visit);
        planning.lock(owed.rotation());
        Optional<PlanVersions.Promise> promise = versions.promise(visit)
                .filter(current -> current.appointment().mentor().equals(mentor))
                .filter(current -> !current.declined() && !current.begun(clock.instant()))
                .filter(current -> !answers.to(visit).containsKey(mentor));
        if (promise.isEmpty()
                || Draft.differ(promise.get().appointment(), drafts.visit(visit).place())) {
            return false;
        }
        boolean asked = anotherAtThatTime(owed, promise.get().appointment());
        if (asked) {
            declined.close(visit, promise.get().place(), clock.instant());
        }
        return asked;
    }

    /** The caller holds the lock on the rotation. */
    private boolean anotherAtThatTime(Visit owed, Appointment was) {
        planning.waitForTurn();
        Draft draft = drafts.of(owed.rotation());
        Visit visit = draft.visit(owed.visitId());
        Optional<Slot> slot = draft.differsFromPromise(visit) && visit.place() != null
                ? Optional.empty()
                : sameTime(draft, visit, was);
        return slot.flatMap(there -> repairs.publish(draft, visit, Map.of(visit, there), SmallRepairs.BY))
                .isPresent();
    }

    /**
     * The best place for a visit at the time and site that were promised, beside another mentor: nobody else is moved, and for the
     * executive nothing changes but the host.
     */
    private Optional<Slot> sameTime(Draft draft, Visit visit, Appointment was) {
        Vacancy vacancy = new Vacancy(draft, visit, List.of());
        String host = draft.person(was.mentor()).externalId();
        List<String> there = draft.slots().values().stream()
                .filter(slot -> slot.site().equals(was.site())
                        && slot.from().toInstant().equals(was.from())
                        && slot.to().toInstant().equals(was.to()))
                .filter(slot -> !slot.mentor().equals(host))
                .map(Slot::id)
                .filter(slot -> !draft.refuses(visit, slot))
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        return solver.compare(vacancy.problem(), vacancy.others(), visit.key(), there, there.size()).stream()
                .map(Alternative::slot)
                .filter(slot -> repairs.possible(vacancy, Map.of(visit, slot)))
                .findFirst();
    }

    /** Where the roster does not know the shift any more, the visit's own begin counts. */
    private Instant starts(PlanVersions.Promise promise) {
        String shift = promise.place().shift();
        Shift known = floor.shifts(List.of(shift)).get(shift);
        Instant begin = promise.appointment().from();
        return known == null || known.from().isAfter(begin) ? begin : known.from();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<VisitId> without(PersonId person) {
        return declined.closedFor(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Instant after(Instant moment, int days, Appointment appointment) {
        return calendar.after(moment, days, appointment);
    }
}
