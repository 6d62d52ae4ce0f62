package dev.floorseat.rotation.plan;

import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.RosterChanged;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.BusyTimesAdded;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.TermsChanged;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.FallenOut.Fallen;
import dev.floorseat.rotation.plan.FallenOut.Why;
import dev.floorseat.web.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets small repairs go through without the planner where the rotation's policy says so, in the very transaction that brought the news:
 * either both are written or neither. What does not fit the policy waits for the planner.
 */
@Component
class SmallRepairs {

    /** In the place of an account: no person published it. */
    static final String BY = "policy";

    /** When more fall out at once, that is not a small repair any more. */
    private static final int MOST_AT_ONCE = 5;

    private static final Set<Why> BY_ROSTER = EnumSet.of(Why.SHIFT_GONE, Why.SHIFT_MOVED);
    private static final Set<Why> BY_DIARY = EnumSet.of(Why.MENTOR_AWAY, Why.EXECUTIVE_BUSY);
    private static final Set<Why> BY_TERMS =
            EnumSet.of(Why.MENTOR_MAY_NOT_HOST, Why.MENTOR_WEEK_FULL, Why.LICENCE_MISSING);

    /** So near to a visit a busy time may take its place, whatever the shift round it becomes. */
    private static final Duration NEAR = Duration.ofDays(1);

    private final RotationRepository rotations;
    private final Appointments appointments;
    private final Drafts drafts;
    private final Planning planning;
    private final FallenOut fallenOut;
    private final Repairs repairs;
    private final Dates dates;

    SmallRepairs(
            RotationRepository rotations,
            Appointments appointments,
            Drafts drafts,
            Planning planning,
            FallenOut fallenOut,
            Repairs repairs,
            Dates dates) {
        this.rotations = rotations;
        this.appointments = appointments;
        this.drafts = drafts;
        this.planning = planning;
        this.fallenOut = fallenOut;
        this.repairs = repairs;
        this.dates = dates;
    }

    /** One of the two declined; the caller holds the lock on the rotation. */
    void declined(Visit visit) {
        Rotation rotation = drafts.rotation(visit.rotation());
        if (mendsItself(rotation)) {
            VisitId declined = visit.visitId();
            mend(rotation, fallen -> fallen.visit().visitId().equals(declined));
        }
    }

    /** The roster changed, and the drafts have followed it. */
    void rosterChanged() {
        mend(any -> true, fallen -> BY_ROSTER.contains(fallen.why()));
    }

    /** Somebody fell ill, is away, or has something else to do. */
    @EventListener
    void on(BusyTimesAdded added) {
        Map<PersonId, List<BusyTime>> firm = added.times().stream()
                .filter(time -> time.kind() == BusyKind.BUSY)
                .collect(Collectors.groupingBy(BusyTime::person));
        Set<Long> touched = new HashSet<>();
        firm.forEach((person, times) -> touched.addAll(promisedNear(person, times)));
        if (!touched.isEmpty()) {
            mend(touched::contains, fallen -> BY_DIARY.contains(fallen.why()) && concerns(fallen, firm.keySet()));
        }
    }

    /** The rotations in which somebody has a visit at these times, or within a day of them. Calendars bring many; mostly there is none. */
    private Set<Long> promisedNear(PersonId person, List<BusyTime> times) {
        Instant first = times.stream()
                .map(BusyTime::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last =
                times.stream().map(BusyTime::to).max(Comparator.naturalOrder()).orElseThrow();
        return appointments.of(person, first.minus(NEAR), last.plus(NEAR)).stream()
                .filter(visit -> times.stream()
                        .anyMatch(time -> time.from().minus(NEAR).isBefore(visit.to())
                                && time.to().plus(NEAR).isAfter(visit.from())))
                .map(visit -> drafts.visit(visit.visit()).rotation())
                .collect(Collectors.toSet());
    }

    /** Somebody may not host any more or less often, or not talk to customers. */
    @EventListener
    void on(TermsChanged changed) {
        mend(any -> true, fallen -> BY_TERMS.contains(fallen.why()) && concerns(fallen, changed.persons()));
    }

    /** An import may have brought an embargo; what it says of the roster comes by way of the drafts. */
    @EventListener
    void on(RosterChanged changed) {
        if (changed.kind() == ImportKind.EMBARGOES) {
            mend(any -> true, fallen -> fallen.why() == Why.EMBARGO);
        }
    }

    private static boolean concerns(Fallen fallen, Set<PersonId> whose) {
        return whose.contains(fallen.visit().visitor())
                || whose.contains(fallen.promised().mentor());
    }

    /** The numbers of the rotations that may be changed by the roster's and the diaries' news. */
    List<Long> rotations() {
        return rotations.findAll().stream()
                .filter(this::mendsItself)
                .map(Rotation::number)
                .sorted()
                .toList();
    }

    /** All locks come first, in one order, so that nobody waits in a circle. */
    private void mend(Predicate<Long> where, Predicate<Fallen> which) {
        List<Long> concerned = rotations().stream().filter(where).toList();
        concerned.forEach(planning::lock);
        concerned.forEach(number -> mend(drafts.rotation(number), which));
    }

    private boolean mendsItself(Rotation rotation) {
        return rotation.repairDays() != null && !rotation.lastDay().isBefore(dates.today());
    }

    private void mend(Rotation rotation, Predicate<Fallen> which) {
        Integer days = rotation.repairDays();
        if (days == null) {
            return;
        }
        planning.waitForTurn();
        Draft draft = drafts.of(rotation.number());
        List<Fallen> fallen = fallenOut.of(draft).stream()
                .filter(which)
                .filter(each -> !each.needsAPerson())
                .toList();
        for (Fallen each : fallen.size() > MOST_AT_ONCE ? List.<Fallen>of() : fallen) {
            Draft now = each.equals(fallen.get(0)) ? draft : drafts.of(rotation.number());
            repairs.small(now, each, days)
                    .ifPresent(slot -> repairs.publish(now, each.visit(), Map.of(each.visit(), slot), BY));
        }
    }
}
