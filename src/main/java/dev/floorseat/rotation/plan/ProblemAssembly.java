package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.Wish;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the problem the solver is given from what the company imported, what its people said, and what is promised already, here and in
 * other rotations. What has begun is pinned where it was promised; what has not can only go after now and after the rotation's first day
 * for invites.
 */
@Component
class ProblemAssembly {

    private static final int HISTORY_MONTHS = 12;

    private final Floor floor;
    private final People people;
    private final History history;
    private final OwnOrders orders;
    private final PlanVersions versions;
    private final WaitingQueues waiting;

    ProblemAssembly(
            Floor floor,
            People people,
            History history,
            OwnOrders orders,
            PlanVersions versions,
            WaitingQueues waiting) {
        this.floor = floor;
        this.people = people;
        this.orders = orders;
        this.history = history;
        this.versions = versions;
        this.waiting = waiting;
    }

    /**
     * The problem of a rotation.
     *
     * @param weights of the profile
     * @param visits all that are owed
     * @param promises what is in force
     * @param everybody all people by number
     * @param now what has begun by then stays where it was promised
     */
    Problem problem(
            Rotation rotation,
            Map<String, Long> weights,
            List<Visit> visits,
            List<PlanVersions.Promise> promises,
            Map<PersonId, Person> everybody,
            Instant now) {
        Map<String, Site> sites =
                floor.sites().stream().collect(Collectors.toMap(Site::externalId, Function.identity()));
        // One day more on both sides: the days are those of the sites, wherever they are.
        Instant from = start(rotation).minusDays(1).toInstant();
        Instant to = rotation.lastDay().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Appointment> elsewhere = versions.elsewhere(rotation.number(), from, to);
        Map<PersonId, List<BusyTime>> busy = busy(elsewhere, from, to);
        Cast cast = new Cast(
                everybody,
                busy,
                people.wishes(from, to).stream().collect(Collectors.groupingBy(Wish::person)),
                orders.queues(rotation.firstDay()),
                history.before(
                        rotation.number(),
                        start(rotation).minusMonths(HISTORY_MONTHS).toInstant(),
                        start(rotation).toInstant()),
                sites);
        List<PlanVersions.Promise> begun =
                promises.stream().filter(promise -> promise.begun(now)).toList();
        List<Problem.Executive> executives = cast.executives(
                people.executives(), visits.stream().map(Visit::visitor).toList(), from, to);
        List<Problem.Mentor> mentors = cast.mentors(
                people.mentors(),
                begun.stream().map(promise -> promise.appointment().mentor()).toList());
        List<Problem.Shift> shifts =
                new Roster(sites, cast::name).shifts(rotation, floor.shifts(from, to), new MentorTimes(busy), begun);
        return new Problem(
                rotation.period(),
                rotation.policy(),
                weights,
                sites.values().stream()
                        .sorted(Comparator.comparing(Site::externalId))
                        .map(site -> new Problem.Site(
                                site.externalId(),
                                site.zone(),
                                site.seats(),
                                floor.holidays(site, rotation.firstDay(), rotation.lastDay())))
                        .toList(),
                floor.travel().stream()
                        .map(way -> new Problem.Travel(way.from(), way.to(), way.minutes()))
                        .toList(),
                floor.queues().stream()
                        .map(queue -> new Problem.Queue(
                                queue.externalId(), queue.channel().name(), queue.strain(), queue.languages()))
                        .toList(),
                executives,
                mentors,
                cast.lines(executives, mentors),
                shifts,
                staffing(sites, from, to),
                floor.embargoes(from, to).stream()
                        .map(embargo -> new Problem.Embargo(
                                embargo.site(), embargo.queue(), at(embargo.from(), null), at(embargo.to(), null)))
                        .toList(),
                visits(
                        visits,
                        promises,
                        cast,
                        slotsNamed(shifts, visits, promises, sites),
                        notBefore(rotation, sites.values(), now),
                        now),
                waiting.forSolver(
                        rotation,
                        executives.stream().map(Problem.Executive::id).collect(Collectors.toSet()),
                        everybody,
                        begun.stream().map(PlanVersions.Promise::appointment).toList(),
                        elsewhere));
    }

    private static OffsetDateTime start(Rotation rotation) {
        return rotation.firstDay().atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** What people said, what was imported, and what other rotations promise them to be busy with. */
    private Map<PersonId, List<BusyTime>> busy(List<Appointment> elsewhere, Instant from, Instant to) {
        Stream<BusyTime> promisedElsewhere = elsewhere.stream()
                .flatMap(appointment -> Stream.of(
                        promised(appointment, appointment.executive()), promised(appointment, appointment.mentor())));
        return Stream.concat(people.busyTimes(from, to).stream(), promisedElsewhere)
                .collect(Collectors.groupingBy(BusyTime::person));
    }

    private static BusyTime promised(Appointment appointment, PersonId person) {
        return new BusyTime(person, appointment.from(), appointment.to(), BusyKind.BUSY, MentorTimes.OTHER_ROTATION);
    }

    private List<Problem.Staffing> staffing(Map<String, Site> sites, Instant from, Instant to) {
        return floor.staffing(from, to).stream()
                .map(staffing -> {
                    ZoneId zone =
                            Objects.requireNonNull(sites.get(staffing.site())).zone();
                    return new Problem.Staffing(
                            staffing.site(),
                            staffing.queue(),
                            at(staffing.from(), zone),
                            at(staffing.to(), zone),
                            staffing.agents());
                })
                .toList();
    }

    /** Nothing is planned into the past, nor before people are invited for. */
    private static Instant notBefore(Rotation rotation, Collection<Site> sites, Instant now) {
        Instant firstInvite = sites.stream()
                .map(site -> rotation.publishFrom().atStartOfDay(site.zone()).toInstant())
                .min(Comparator.naturalOrder())
                .orElse(now);
        return now.isAfter(firstInvite) ? now : firstInvite;
    }

    /** The slots of the shifts that visits stand in or are promised on: cutting all of them takes its time. */
    private static Set<String> slotsNamed(
            List<Problem.Shift> shifts,
            List<Visit> visits,
            List<PlanVersions.Promise> promises,
            Map<String, Site> sites) {
        Set<String> named = promises.stream()
                .map(promise -> promise.place().shift())
                .collect(Collectors.toCollection(HashSet::new));
        visits.stream().map(Visit::place).filter(Objects::nonNull).forEach(place -> named.add(place.shift()));
        return shifts.stream()
                .filter(shift -> named.contains(shift.id()))
                .flatMap(shift ->
                        HostingSlots.of(
                                shift,
                                Objects.requireNonNull(sites.get(shift.site())).zone())
                                .stream())
                .map(Slot::id)
                .collect(Collectors.toSet());
    }

    private static List<Problem.Visit> visits(
            List<Visit> visits,
            List<PlanVersions.Promise> promises,
            Cast cast,
            Set<String> slots,
            Instant notBefore,
            Instant now) {
        Map<Long, PlanVersions.Promise> promised = promises.stream()
                .collect(Collectors.toMap(
                        promise -> promise.appointment().visit().value(), Function.identity()));
        return visits.stream()
                .map(visit -> visit(visit, promised.get(visit.number()), cast, slots, notBefore, now))
                .toList();
    }

    private static Problem.Visit visit(
            Visit visit,
            PlanVersions.@Nullable Promise promise,
            Cast cast,
            Set<String> slots,
            Instant notBefore,
            Instant now) {
        boolean begun = promise != null && promise.begun(now);
        String published = promise == null ? null : promise.place().slot();
        String pinned = begun ? published : visit.pinned() ? visit.slot() : null;
        return new Problem.Visit(
                visit.key(),
                cast.name(visit.visitor()),
                Problem.VisitLength.valueOf(visit.length().name()),
                Problem.Stage.valueOf(visit.stage().name()),
                visit.priority(),
                visit.follows() == null || visit.minDays() == null || visit.maxDays() == null
                        ? null
                        : new Problem.After(Long.toString(visit.follows()), visit.minDays(), visit.maxDays()),
                begun ? null : at(notBefore, null),
                null,
                pinned != null && slots.contains(pinned) ? pinned : null,
                published);
    }

    private static OffsetDateTime at(Instant instant, @Nullable ZoneId zone) {
        return instant.atZone(zone == null ? ZoneOffset.UTC : zone).toOffsetDateTime();
    }
}
