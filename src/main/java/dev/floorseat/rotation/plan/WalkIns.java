package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.plan.PlanVersions.Promise;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The free seat: an executive who was not planned sits down beside a mentor who can have them now. It counts for a half day they owe and
 * that nobody is promised yet; where there is none, for the next rotation. What protects the mentor holds as in any plan; what protects
 * the executive's diary does not, as they are there.
 */
@Component
@Transactional
public class WalkIns {

    private static final int PRIORITY = 5;

    /**
     * Somebody to sit beside.
     *
     * @param slot the hosting slot
     * @param name the mentor's name
     * @param queue the queue's name
     * @param from now, or when their slot begins
     */
    public record Host(String slot, String name, String queue, Instant from, Instant to) {}

    private final Drafts drafts;
    private final VisitRepository visits;
    private final Planning planning;
    private final DaySettlement settlement;
    private final FreeHosts hosts;

    WalkIns(Drafts drafts, VisitRepository visits, Planning planning, DaySettlement settlement, FreeHosts hosts) {
        this.drafts = drafts;
        this.visits = visits;
        this.planning = planning;
        this.settlement = settlement;
        this.hosts = hosts;
    }

    /** Who can have an executive at a site now, by begin and name; empty as well where no rotation runs or no seat is free. */
    @Transactional(readOnly = true)
    public List<Host> hosts(PersonId executive, Site site, Instant now) {
        return running(executive, site, now)
                .map(draft -> hosts.of(draft, executive, site))
                .orElse(List.of());
    }

    /**
     * Sits down. The two get their invites, so that the mentor's time is theirs.
     *
     * @return the visit, which waits for its check-in
     * @throws Refusal if that mentor cannot have them any more
     */
    public VisitId begin(PersonId executive, Site site, String slotId, Instant now, String account) {
        long rotation = running(executive, site, now)
                .orElseThrow(() -> Refusal.conflict("rotation.walk-in-gone"))
                .rotation()
                .number();
        planning.lock(rotation);
        Draft draft = drafts.of(rotation);
        Host host = hosts.of(draft, executive, site).stream()
                .filter(each -> each.slot().equals(slotId))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("rotation.walk-in-gone"));
        Slot slot = Objects.requireNonNull(draft.slot(slotId));
        Place whole = draft.place(slot);
        Place place = new Place(
                whole.shift(), whole.part(), whole.mentor(), whole.site(), whole.queue(), host.from(), host.to());
        Optional<Visit> owed = owed(draft, executive);
        Visit visit = visits.save(owed.orElseGet(() -> new Visit(
                        null,
                        rotation,
                        executive.value(),
                        VisitLength.HALF,
                        Stage.LISTEN,
                        PRIORITY,
                        null,
                        null,
                        null,
                        null,
                        false,
                        0))
                .at(place, false));
        Appointment appointment = new Appointment(
                visit.visitId(),
                executive,
                new PersonId(place.mentor()),
                site.externalId(),
                site.name(),
                site.zone(),
                place.queue(),
                host.queue(),
                visit.length(),
                visit.stage(),
                host.from(),
                host.to());
        settlement.walkIn(
                drafts.of(rotation), new Promise(appointment, place, false, true, true), owed.isEmpty(), account);
        return visit.visitId();
    }

    /** The rotation of today in which the executive takes part; the one opened last where there are two. */
    private Optional<Draft> running(PersonId executive, Site site, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        return drafts.all().stream()
                .filter(rotation -> !rotation.firstDay().isAfter(today)
                        && !rotation.lastDay().isBefore(today))
                .filter(rotation -> visits.findByRotationOrderById(rotation.number()).stream()
                        .anyMatch(visit -> visit.visitor().equals(executive)))
                .max(Comparator.comparingLong(Rotation::number))
                .map(rotation -> drafts.of(rotation.number()));
    }

    /** A half day of listening without a promise; what was promised stays, as people count on it. */
    private static Optional<Visit> owed(Draft draft, PersonId executive) {
        return draft.visits().stream()
                .filter(visit -> visit.visitor().equals(executive)
                        && visit.length() == VisitLength.HALF
                        && visit.stage() == Stage.LISTEN
                        && (draft.promised(visit).isEmpty() || draft.declined().contains(visit.visitId())))
                .findFirst();
    }
}
