package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Shift;
import dev.floorseat.floor.Site;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.Wish;
import dev.floorseat.people.WishKind;
import dev.floorseat.rotation.PastVisits.PastVisit;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.solver.HostingSlots;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the problem the solver is given from what the company imported, what its people said, and what is promised already. What has
 * begun is pinned where it was promised; what has not can only go after now and after the rotation's first day for invites.
 */
@Component
class ProblemAssembly {

    private static final int HISTORY_MONTHS = 12;
    private static final Duration WHOLE_SHIFT = Duration.ofHours(8);

    private final Floor floor;
    private final People people;
    private final History history;

    ProblemAssembly(Floor floor, People people, History history) {
        this.floor = floor;
        this.people = people;
        this.history = history;
    }

    Problem problem(
            Rotation rotation,
            Map<String, Long> weights,
            List<Visit> visits,
            List<PlanVersions.Promise> promises,
            Map<PersonId, Person> everybody,
            Instant now) {
        List<Site> sites = floor.sites();
        Map<String, ZoneId> zones = sites.stream().collect(Collectors.toMap(Site::externalId, Site::zone));
        // One day more on both sides: the days are those of the sites, wherever they are.
        Instant from =
                rotation.firstDay().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = rotation.lastDay().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Executive> executives = people.executives();
        List<Mentor> mentors = people.mentors();
        Instant since = rotation.firstDay()
                .minusMonths(HISTORY_MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        List<PastVisit> past = history.before(
                rotation.number(),
                since,
                rotation.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant());
        Map<PersonId, List<BusyTime>> busy =
                people.busyTimes(from, to).stream().collect(Collectors.groupingBy(BusyTime::person));
        Map<PersonId, List<Wish>> wishes =
                people.wishes(from, to).stream().collect(Collectors.groupingBy(Wish::person));
        Map<PersonId, Set<String>> directives = floor.directiveQueues();
        Set<PersonId> scheduled = new HashSet<>();
        executives.forEach(executive -> scheduled.add(executive.person().id()));
        mentors.forEach(mentor -> scheduled.add(mentor.person().id()));

        Function<PersonId, String> id = person -> external(everybody, person);
        Problem unfilled = new Problem(
                rotation.period(),
                rotation.policy(),
                weights,
                sites.stream()
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
                executives.stream()
                        .map(executive -> executive(executive, id, busy, wishes, directives, past, zones))
                        .toList(),
                mentors.stream().map(mentor -> mentor(mentor, id, past)).toList(),
                everybody.values().stream()
                        .filter(person -> !scheduled.contains(person.id()))
                        .map(person -> new Problem.Line(person.externalId(), manager(person, id)))
                        .toList(),
                shifts(rotation, promises, from, to, id, zones, busy, now),
                floor.staffing(from, to).stream()
                        .map(staffing -> new Problem.Staffing(
                                staffing.site(),
                                staffing.queue(),
                                at(staffing.from(), zones.get(staffing.site())),
                                at(staffing.to(), zones.get(staffing.site())),
                                staffing.agents()))
                        .toList(),
                floor.embargoes(from, to).stream()
                        .map(embargo -> new Problem.Embargo(
                                embargo.site(), embargo.queue(), at(embargo.from(), null), at(embargo.to(), null)))
                        .toList(),
                List.of(),
                List.of());
        Set<String> slots = slotsNamed(unfilled, visits, promises, zones);
        Instant firstInvite = zones.values().stream()
                .map(zone -> rotation.publishFrom().atStartOfDay(zone).toInstant())
                .min(Comparator.naturalOrder())
                .orElse(now);
        Instant notBefore = now.isAfter(firstInvite) ? now : firstInvite;
        return unfilled.withVisits(visits(visits, promises, id, slots, notBefore, now));
    }

    /** The slots of the shifts that visits stand in or are promised on: cutting all of them takes its time. */
    private static Set<String> slotsNamed(
            Problem problem, List<Visit> visits, List<PlanVersions.Promise> promises, Map<String, ZoneId> zones) {
        Set<String> shifts = promises.stream()
                .map(promise -> promise.place().shift())
                .collect(Collectors.toCollection(HashSet::new));
        visits.stream().map(Visit::place).filter(Objects::nonNull).forEach(place -> shifts.add(place.shift()));
        return problem.shifts().stream()
                .filter(shift -> shifts.contains(shift.id()))
                .flatMap(shift -> HostingSlots.of(shift, Objects.requireNonNull(zones.get(shift.site()))).stream())
                .map(Slot::id)
                .collect(Collectors.toSet());
    }

    private static Problem.Executive executive(
            Executive executive,
            Function<PersonId, String> id,
            Map<PersonId, List<BusyTime>> busy,
            Map<PersonId, List<Wish>> wishes,
            Map<PersonId, Set<String>> directives,
            List<PastVisit> past,
            Map<String, ZoneId> zones) {
        Person person = executive.person();
        ZoneId home = executive.homeSite() == null ? null : zones.get(executive.homeSite());
        return new Problem.Executive(
                person.externalId(),
                person.languages(),
                executive.homeSite(),
                manager(person, id),
                licence(executive.licence()),
                directives.getOrDefault(person.id(), Set.of()),
                busy.getOrDefault(person.id(), List.of()).stream()
                        .map(time -> new Problem.Busy(
                                at(time.from(), home),
                                at(time.to(), home),
                                time.kind() == BusyKind.BUSY ? Problem.BusyKind.BUSY : Problem.BusyKind.TENTATIVE))
                        .toList(),
                wishes.getOrDefault(person.id(), List.of()).stream()
                        .map(wish -> new Problem.Wish(
                                at(wish.from(), home),
                                at(wish.to(), home),
                                wish.kind() == WishKind.DESIRED
                                        ? Problem.WishKind.DESIRED
                                        : Problem.WishKind.UNDESIRED))
                        .toList(),
                past.stream()
                        .filter(visit -> visit.executive().equals(person.id()))
                        .map(visit -> new Problem.PastVisit(
                                id.apply(visit.mentor()),
                                visit.queue(),
                                visit.site(),
                                at(visit.from(), zones.get(visit.site())),
                                at(visit.to(), zones.get(visit.site()))))
                        .toList());
    }

    private static Problem.Mentor mentor(Mentor mentor, Function<PersonId, String> id, List<PastVisit> past) {
        Person person = mentor.person();
        long hosted = past.stream()
                .filter(visit -> visit.mentor().equals(person.id()))
                .count();
        return new Problem.Mentor(
                person.externalId(),
                person.languages(),
                manager(person, id),
                mentor.optedIn(),
                licence(mentor.licence()),
                mentor.weekCap(),
                Math.toIntExact(hosted));
    }

    /**
     * The roster of the rotation's days without the shifts on which the mentor said to be busy (unless somebody is promised there), and
     * shifts that are gone from it but that visits of the past took place on.
     */
    private List<Problem.Shift> shifts(
            Rotation rotation,
            List<PlanVersions.Promise> promises,
            Instant from,
            Instant to,
            Function<PersonId, String> id,
            Map<String, ZoneId> zones,
            Map<PersonId, List<BusyTime>> busy,
            Instant now) {
        List<Problem.Shift> shifts = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Set<String> promisedOn =
                promises.stream().map(promise -> promise.place().shift()).collect(Collectors.toSet());
        for (Shift shift : floor.shifts(from, to)) {
            ZoneId zone = zones.get(shift.site());
            LocalDate day = at(shift.from(), zone).toLocalDate();
            boolean outside = day.isBefore(rotation.firstDay()) || day.isAfter(rotation.lastDay());
            if (outside || (!promisedOn.contains(shift.externalId()) && busyOn(shift, busy))) {
                continue;
            }
            known.add(shift.externalId());
            shifts.add(new Problem.Shift(
                    shift.externalId(),
                    id.apply(shift.mentor()),
                    shift.site(),
                    shift.queue(),
                    at(shift.from(), zone),
                    at(shift.to(), zone)));
        }
        for (PlanVersions.Promise promise : promises) {
            Place place = promise.place();
            if (!place.startsAt().isAfter(now) && known.add(place.shift())) {
                shifts.add(gone(place, id.apply(promise.appointment().mentor()), zones.get(place.site())));
            }
        }
        return shifts;
    }

    private static boolean busyOn(Shift shift, Map<PersonId, List<BusyTime>> busy) {
        return busy.getOrDefault(shift.mentor(), List.of()).stream()
                .anyMatch(time -> time.kind() == BusyKind.BUSY
                        && time.from().isBefore(shift.to())
                        && time.to().isAfter(shift.from()));
    }

    /** A shift of eight hours or more whose part is the place. */
    private static Problem.Shift gone(Place place, String mentor, @Nullable ZoneId zone) {
        Instant from = place.part() == Slot.Part.AFTERNOON ? place.endsAt().minus(WHOLE_SHIFT) : place.startsAt();
        Instant to = place.part() == Slot.Part.MORNING ? place.startsAt().plus(WHOLE_SHIFT) : place.endsAt();
        return new Problem.Shift(place.shift(), mentor, place.site(), place.queue(), at(from, zone), at(to, zone));
    }

    private static List<Problem.Visit> visits(
            List<Visit> visits,
            List<PlanVersions.Promise> promises,
            Function<PersonId, String> id,
            Set<String> slots,
            Instant notBefore,
            Instant now) {
        Map<VisitId, PlanVersions.Promise> promised = promises.stream()
                .collect(Collectors.toMap(promise -> promise.appointment().visit(), Function.identity()));
        return visits.stream()
                .map(visit -> {
                    PlanVersions.Promise promise = promised.get(visit.visitId());
                    boolean begun =
                            promise != null && !promise.place().startsAt().isAfter(now);
                    String published = promise == null ? null : promise.place().slot();
                    String pinned = begun ? published : visit.pinned() ? visit.slot() : null;
                    return new Problem.Visit(
                            visit.key(),
                            id.apply(visit.visitor()),
                            Problem.VisitLength.valueOf(visit.length().name()),
                            Problem.Stage.valueOf(visit.stage().name()),
                            visit.priority(),
                            visit.follows() == null || visit.minDays() == null || visit.maxDays() == null
                                    ? null
                                    : new Problem.After(
                                            Long.toString(visit.follows()), visit.minDays(), visit.maxDays()),
                            begun ? null : at(notBefore, null),
                            null,
                            pinned != null && slots.contains(pinned) ? pinned : null,
                            published);
                })
                .toList();
    }

    private static String external(Map<PersonId, Person> everybody, PersonId id) {
        Person person = everybody.get(id);
        if (person == null) {
            throw new IllegalStateException("nobody has the number " + id.value());
        }
        return person.externalId();
    }

    private static @Nullable String manager(Person person, Function<PersonId, String> id) {
        return person.manager() == null ? null : id.apply(person.manager());
    }

    private static Problem.@Nullable Licence licence(@Nullable Licence licence) {
        return licence == null ? null : new Problem.Licence(licence.from(), licence.to());
    }

    private static OffsetDateTime at(Instant instant, @Nullable ZoneId zone) {
        return instant.atZone(zone == null ? ZoneOffset.UTC : zone).toOffsetDateTime();
    }
}
