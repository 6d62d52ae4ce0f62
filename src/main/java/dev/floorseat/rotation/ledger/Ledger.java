package dev.floorseat.rotation.ledger;

import dev.floorseat.floor.Floor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.PastVisits;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Overview;
import dev.floorseat.rotation.plan.Place;
import dev.floorseat.rotation.plan.Rotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Twelve months of who visited where and who hosted, and what a rotation adds to that. */
@Component
@Transactional(readOnly = true)
public class Ledger {

    private static final int MONTHS = 12;
    private static final Duration AHEAD = Duration.ofDays(800);
    private static final Comparator<LedgerEntry> NEWEST_FIRST = Comparator.comparing(LedgerEntry::from)
            .reversed()
            .thenComparing(LedgerEntry::visitor)
            .thenComparing(LedgerEntry::host);

    /**
     * The ledger of a rotation: the twelve months before it, and what it holds so far.
     *
     * @param from first day
     * @param to last day of the rotation
     * @param entries the newest first
     * @param hosting visits hosted, shared out among the mentors who may host; about the load, never about anybody's work
     * @param unsocial visits at early, late and weekend hours, shared out among the executives
     * @param gaps what is missing
     */
    public record Book(
            LocalDate from, LocalDate to, List<LedgerEntry> entries, Fairness hosting, Fairness unsocial, Gaps gaps) {}

    private final Drafts drafts;
    private final Overview overview;
    private final PastVisits past;
    private final Appointments appointments;
    private final GapList gaps;
    private final People people;
    private final Floor floor;
    private final Clock clock;

    Ledger(
            Drafts drafts,
            Overview overview,
            PastVisits past,
            Appointments appointments,
            GapList gaps,
            People people,
            Floor floor,
            Clock clock) {
        this.drafts = drafts;
        this.overview = overview;
        this.past = past;
        this.appointments = appointments;
        this.gaps = gaps;
        this.people = people;
        this.floor = floor;
        this.clock = clock;
    }

    /** The ledger of a rotation, for planners. */
    public Book of(long number) {
        Rotation rotation = drafts.rotation(number);
        Instant start = rotation.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
        LocalDate from = rotation.firstDay().minusMonths(MONTHS);
        Instant moment = clock.instant();
        Scribe scribe = new Scribe(people, floor);
        List<LedgerEntry> before = past
                .before(number, from.atStartOfDay(ZoneOffset.UTC).toInstant(), start)
                .stream()
                .map(each -> scribe.past(each, moment))
                .toList();
        List<Overview.Line> lines = overview.lines(number);
        List<LedgerEntry> now =
                lines.stream().flatMap(line -> entry(line, scribe, moment)).toList();
        List<LedgerEntry> all = Stream.concat(before.stream(), now.stream())
                .sorted(NEWEST_FIRST)
                .toList();
        return new Book(
                from,
                rotation.lastDay(),
                all,
                shared(hosts(before, now), LedgerEntry::mentor, before, now, entry -> true),
                shared(executives(), LedgerEntry::executive, before, now, LedgerEntry::unsocial),
                gaps.of(rotation, lines, now, scribe));
    }

    /** One's own twelve months and what is promised, the newest first: nobody else's visits, and no draft. */
    public List<LedgerEntry> of(PersonId person, ZoneId zone) {
        Instant now = clock.instant();
        Instant from = now.atZone(zone).minusMonths(MONTHS).toInstant();
        Scribe scribe = new Scribe(people, floor);
        return Stream.concat(
                        past.before(0, from, now).stream().map(each -> scribe.past(each, now)),
                        appointments.standing(now.minus(Duration.ofDays(2)), now.plus(AHEAD)).stream()
                                .filter(each -> each.to().isAfter(now))
                                .map(each -> scribe.promised(each, now)))
                .filter(entry -> entry.concerns(person))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Where a visit stands: what has begun as it was promised, else as the draft has it; declined and unplaced ones nowhere. */
    private Stream<LedgerEntry> entry(Overview.Line line, Scribe scribe, Instant now) {
        Appointment promised = line.promised();
        if (promised != null && !line.declined() && (!promised.from().isAfter(now) || !line.changed())) {
            return Stream.of(scribe.promised(promised, now));
        }
        Place place = line.visit().place();
        return place == null ? Stream.empty() : Stream.of(scribe.draft(line.visit(), place));
    }

    /** Who may host, and who did: whoever stopped hosting still had their share of the load. */
    private Set<PersonId> hosts(Collection<LedgerEntry> before, Collection<LedgerEntry> now) {
        Set<PersonId> hosts = new HashSet<>();
        people.mentors().stream()
                .filter(mentor -> mentor.optedIn() && mentor.licence() != null)
                .forEach(mentor -> hosts.add(mentor.person().id()));
        Stream.concat(before.stream(), now.stream()).forEach(entry -> hosts.add(entry.mentor()));
        return hosts;
    }

    private Set<PersonId> executives() {
        Set<PersonId> executives = new HashSet<>();
        people.executives()
                .forEach(executive -> executives.add(executive.person().id()));
        return executives;
    }

    private static Fairness shared(
            Set<PersonId> among,
            Function<LedgerEntry, PersonId> whose,
            List<LedgerEntry> before,
            List<LedgerEntry> now,
            Predicate<LedgerEntry> counted) {
        Map<PersonId, Integer> counts = new HashMap<>();
        among.forEach(person -> counts.put(person, 0));
        count(before, whose, counted, counts);
        Spread earlier = Spread.of(new ArrayList<>(counts.values()));
        count(now, whose, counted, counts);
        return new Fairness(earlier, Spread.of(new ArrayList<>(counts.values())));
    }

    private static void count(
            List<LedgerEntry> entries,
            Function<LedgerEntry, PersonId> whose,
            Predicate<LedgerEntry> counted,
            Map<PersonId, Integer> counts) {
        entries.stream()
                .filter(counted)
                .forEach(entry -> counts.computeIfPresent(whose.apply(entry), (person, count) -> count + 1));
    }
}
