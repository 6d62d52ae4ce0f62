package dev.floorseat.rotation.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Shift;
import dev.floorseat.floor.Site;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Interruption;
import dev.floorseat.rotation.plan.Interruptions;
import dev.floorseat.rotation.plan.Repairs;
import dev.floorseat.solver.Alternative;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes today's floor for the reader: site by site and queue by queue, and the visits that lost their place. */
@Component
class TodayRows {

    private static final int CHOICES = 3;
    private static final int MOST = 8;
    private static final Duration AHEAD = Duration.ofHours(1);

    /** A site and its queues. */
    record SiteToday(Site site, String day, List<QueueToday> queues) {}

    /**
     * A queue with whoever hosts on it today.
     *
     * @param suggested a time a little ahead, for the forms
     */
    record QueueToday(Queue queue, List<Hosted> visits, List<Stop> stops, String suggested) {

        /** Whether hosting was not stopped. */
        public boolean open() {
            return stops.stream().allMatch(stop -> stop.made().lifted());
        }
    }

    /**
     * A visit of today.
     *
     * @param state OVER, NOW or AHEAD
     */
    record Hosted(Appointment visit, String times, String executive, String mentor, String state) {}

    /** An interruption, written for the reader. */
    record Stop(Interruption made, String from, String to) {}

    /** A visit that was taken away, and where it could go. */
    record Homeless(long visit, String executive, List<Choice> choices) {}

    /** A place for it. */
    record Choice(String slot, String when, String mentor, String queue) {}

    private final Appointments appointments;
    private final Interruptions interruptions;
    private final Repairs repairs;
    private final Floor floor;
    private final People people;
    private final Dates dates;
    private final Clock clock;

    TodayRows(
            Appointments appointments,
            Interruptions interruptions,
            Repairs repairs,
            Floor floor,
            People people,
            Dates dates,
            Clock clock) {
        this.appointments = appointments;
        this.interruptions = interruptions;
        this.repairs = repairs;
        this.floor = floor;
        this.people = people;
        this.dates = dates;
        this.clock = clock;
    }

    /** The sites where somebody is at work today, each by its own clock. */
    List<SiteToday> sites(Locale locale) {
        Map<PersonId, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        Map<String, Queue> queues = floor.queues().stream().collect(Collectors.toMap(Queue::externalId, each -> each));
        return floor.sites().stream()
                .map(site -> site(site, queues, names, locale))
                .filter(site -> !site.queues().isEmpty())
                .toList();
    }

    private SiteToday site(Site site, Map<String, Queue> queues, Map<PersonId, String> names, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        Instant from = today.atStartOfDay(site.zone()).toInstant();
        Instant to = today.plusDays(1).atStartOfDay(site.zone()).toInstant();
        List<Appointment> visits = appointments.standing(from, to).stream()
                .filter(visit -> visit.site().equals(site.externalId()))
                .toList();
        List<Interruption> made = interruptions.today(site);
        TreeSet<String> ids = Stream.concat(
                        floor.shifts(from, to).stream()
                                .filter(shift -> shift.site().equals(site.externalId()))
                                .map(Shift::queue),
                        Stream.concat(
                                visits.stream().map(Appointment::queue),
                                made.stream().map(Interruption::queue)))
                .filter(queues::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return new SiteToday(
                site,
                dates.longDay(today, locale),
                ids.stream()
                        .map(id -> Objects.requireNonNull(queues.get(id)))
                        .map(queue -> queue(site, queue, visits, made, names, locale))
                        .sorted(Comparator.comparing(
                                        (QueueToday each) -> each.visits().isEmpty())
                                .thenComparing(each -> each.queue().name()))
                        .toList());
    }

    private QueueToday queue(
            Site site,
            Queue queue,
            List<Appointment> visits,
            List<Interruption> made,
            Map<PersonId, String> names,
            Locale locale) {
        LocalTime now = clock.instant().plus(AHEAD).atZone(site.zone()).toLocalTime();
        LocalTime suggested = now.truncatedTo(ChronoUnit.HOURS).plusMinutes(15L * (now.getMinute() / 15));
        return new QueueToday(
                queue,
                visits.stream()
                        .filter(visit -> visit.queue().equals(queue.externalId()))
                        .map(visit -> hosted(visit, names, locale))
                        .toList(),
                made.stream()
                        .filter(each -> each.queue().equals(queue.externalId()))
                        .map(each -> new Stop(
                                each,
                                dates.time(each.from().atZone(site.zone()).toLocalTime(), locale),
                                dates.time(each.to().atZone(site.zone()).toLocalTime(), locale)))
                        .toList(),
                suggested.toString());
    }

    private Hosted hosted(Appointment visit, Map<PersonId, String> names, Locale locale) {
        Instant now = clock.instant();
        return new Hosted(
                visit,
                dates.times(visit.from(), visit.to(), visit.zone(), locale),
                names.getOrDefault(visit.executive(), ""),
                names.getOrDefault(visit.mentor(), ""),
                !visit.to().isAfter(now) ? "OVER" : visit.from().isAfter(now) ? "AHEAD" : "NOW");
    }

    /** The visits that lost their place today, with a few choices that change nobody else. */
    List<Homeless> homeless(Locale locale) {
        Map<String, String> queues = floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Queue::name));
        return interruptions.homeless().stream()
                .limit(MOST)
                .map(visit -> homeless(visit, queues, locale))
                .toList();
    }

    private Homeless homeless(VisitId id, Map<String, String> queues, Locale locale) {
        Repairs.Repair repair = repairs.propose(id, CHOICES);
        Draft draft = repair.draft();
        return new Homeless(
                id.value(),
                draft.name(repair.visit().visitor()),
                repair.choices().stream()
                        .map(Alternative::slot)
                        .map(slot -> choice(slot, draft, queues, locale))
                        .toList());
    }

    private Choice choice(Slot slot, Draft draft, Map<String, String> queues, Locale locale) {
        return new Choice(
                slot.id(),
                dates.day(slot.from(), locale)
                        + ", "
                        + dates.times(slot.from().toLocalTime(), slot.to().toLocalTime(), locale),
                draft.names().getOrDefault(slot.mentor(), ""),
                queues.getOrDefault(slot.queue(), ""));
    }
}
