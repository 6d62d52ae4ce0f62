package dev.floorseat.rotation.plan;

import dev.floorseat.floor.Site;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.Wish;
import dev.floorseat.people.WishKind;
import dev.floorseat.rotation.PastVisits.PastVisit;
import dev.floorseat.solver.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of a problem. Whoever visits, hosts, or did so lately is in it, also without the role by now: a former executive has no
 * time, a former mentor is not opted in, so neither is planned anew, and what was stays what it was.
 *
 * @param everybody all people by number
 * @param busy when they have no time, appointments of other rotations included
 * @param wishes what they wish
 * @param directives the queues on which their directives act
 * @param past the visits of the last twelve months
 * @param sites by external id
 */
record Cast(
        Map<PersonId, Person> everybody,
        Map<PersonId, List<BusyTime>> busy,
        Map<PersonId, List<Wish>> wishes,
        Map<PersonId, Set<String>> directives,
        List<PastVisit> past,
        Map<String, Site> sites) {

    /** The external id of a person. */
    String name(PersonId id) {
        return person(id).externalId();
    }

    /**
     * The executives.
     *
     * @param visitors whose visits are to be placed
     * @param from the first moment of the rotation
     * @param to its last
     */
    List<Problem.Executive> executives(
            List<Executive> executives, Collection<PersonId> visitors, Instant from, Instant to) {
        Set<PersonId> known =
                executives.stream().map(executive -> executive.person().id()).collect(Collectors.toSet());
        Problem.Busy always = new Problem.Busy(at(from, null), at(to, null), Problem.BusyKind.BUSY);
        return Stream.concat(
                        executives.stream().map(this::executive),
                        visitors.stream()
                                .distinct()
                                .filter(visitor -> !known.contains(visitor))
                                .map(this::person)
                                .map(person -> new Problem.Executive(
                                        person.externalId(),
                                        person.languages(),
                                        null,
                                        manager(person),
                                        null,
                                        Set.of(),
                                        List.of(always),
                                        List.of(),
                                        List.of())))
                .toList();
    }

    /**
     * The mentors.
     *
     * @param hosts who hosts what is promised
     */
    List<Problem.Mentor> mentors(List<Mentor> mentors, Collection<PersonId> hosts) {
        Set<PersonId> known =
                mentors.stream().map(mentor -> mentor.person().id()).collect(Collectors.toSet());
        Map<PersonId, Long> hosted =
                past.stream().collect(Collectors.groupingBy(PastVisit::mentor, Collectors.counting()));
        return Stream.concat(
                        mentors.stream()
                                .map(mentor -> new Problem.Mentor(
                                        mentor.person().externalId(),
                                        mentor.person().languages(),
                                        manager(mentor.person()),
                                        mentor.optedIn(),
                                        licence(mentor.licence()),
                                        mentor.weekCap(),
                                        hosted(hosted, mentor.person()))),
                        Stream.concat(hosts.stream(), past.stream().map(PastVisit::mentor))
                                .distinct()
                                .filter(host -> !known.contains(host))
                                .map(this::person)
                                .map(person -> new Problem.Mentor(
                                        person.externalId(),
                                        person.languages(),
                                        manager(person),
                                        false,
                                        null,
                                        0,
                                        hosted(hosted, person))))
                .toList();
    }

    /** Everybody else: they may stand between the two of a visit in the reporting line. */
    List<Problem.Line> lines(List<Problem.Executive> executives, List<Problem.Mentor> mentors) {
        Set<String> scheduled = new HashSet<>();
        executives.forEach(executive -> scheduled.add(executive.id()));
        mentors.forEach(mentor -> scheduled.add(mentor.id()));
        return everybody.values().stream()
                .filter(person -> !scheduled.contains(person.externalId()))
                .map(person -> new Problem.Line(person.externalId(), manager(person)))
                .toList();
    }

    private Problem.Executive executive(Executive executive) {
        Person person = executive.person();
        ZoneId home = executive.homeSite() == null ? null : zone(executive.homeSite());
        return new Problem.Executive(
                person.externalId(),
                person.languages(),
                executive.homeSite(),
                manager(person),
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
                                name(visit.mentor()),
                                visit.queue(),
                                visit.site(),
                                at(visit.from(), zone(visit.site())),
                                at(visit.to(), zone(visit.site()))))
                        .toList());
    }

    private static int hosted(Map<PersonId, Long> hosted, Person mentor) {
        return Math.toIntExact(hosted.getOrDefault(mentor.id(), 0L));
    }

    private Person person(PersonId id) {
        Person person = everybody.get(id);
        if (person == null) {
            throw new IllegalStateException("nobody has the number " + id.value());
        }
        return person;
    }

    private @Nullable String manager(Person person) {
        return person.manager() == null ? null : name(person.manager());
    }

    private @Nullable ZoneId zone(String site) {
        Site known = sites.get(site);
        return known == null ? null : known.zone();
    }

    private static Problem.@Nullable Licence licence(@Nullable Licence licence) {
        return licence == null ? null : new Problem.Licence(licence.from(), licence.to());
    }

    private static OffsetDateTime at(Instant instant, @Nullable ZoneId zone) {
        return instant.atZone(zone == null ? ZoneOffset.UTC : zone).toOffsetDateTime();
    }
}
