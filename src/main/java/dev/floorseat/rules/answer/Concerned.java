package dev.floorseat.rules.answer;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom an answer concerns. The planner's outbox shows who is written to, and in which order: so each set holds others besides those who
 * were at the visits that noted the mistake, in the order of people's numbers.
 */
@Component
class Concerned {

    /** Who was there in the last year still remembers how it was. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** Rosters are known some weeks ahead. */
    private static final Duration AHEAD = Duration.ofDays(28);

    private final Mistakes mistakes;
    private final Appointments appointments;
    private final Affected affected;
    private final Dates dates;
    private final Clock clock;

    Concerned(Mistakes mistakes, Appointments appointments, Affected affected, Dates dates, Clock clock) {
        this.mistakes = mistakes;
        this.appointments = appointments;
        this.affected = affected;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Who might have noted what is kept: everybody who had a visit on these queues in the weeks in which it was noted; where these are
     * fewer than five, everybody who had one within a year, and the mentors who work there.
     */
    Set<PersonId> byWhatIsKept(Answer answer) {
        List<FieldNote> noted = mistakes.notesOf(answer.id());
        Set<PersonId> people = atTheVisits(noted);
        if (noted.isEmpty()) {
            return people;
        }
        Set<String> queues = noted.stream().map(FieldNote::queue).collect(Collectors.toSet());
        List<LocalDate> weeks = noted.stream()
                .map(note ->
                        LocalDate.ofInstant(note.occurredAt(), dates.zone()).with(DayOfWeek.MONDAY))
                .sorted()
                .toList();
        people.addAll(affected.visitors(
                queues::contains,
                weeks.get(0).atStartOfDay(dates.zone()).toInstant(),
                weeks.get(weeks.size() - 1)
                        .plusWeeks(1)
                        .atStartOfDay(dates.zone())
                        .toInstant()));
        if (people.size() < Verdicts.FEWEST) {
            Instant now = clock.instant();
            people.addAll(affected.on(queues::contains, now.minus(REMEMBERED), now.plus(AHEAD)));
        }
        return people;
    }

    /** Everybody who works where the directive acts, or was there within a year, and those who were at the visits that noted it. */
    Set<PersonId> byAnnouncement(Announcement announcement) {
        Instant now = clock.instant();
        Set<PersonId> people =
                atTheVisits(mistakes.notesOf(announcement.answer().id()));
        people.addAll(affected.by(announcement.before(), announcement.after(), now.minus(REMEMBERED), now.plus(AHEAD)));
        return people;
    }

    /** Both people of each visit: not even they are told which of the two wrote it. */
    private Set<PersonId> atTheVisits(List<FieldNote> noted) {
        Set<PersonId> people = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        for (FieldNote note : noted) {
            people.add(note.author());
            appointments
                    .lastOf(note.visit(), note.author())
                    .ifPresent(visit ->
                            Stream.of(visit.executive(), visit.mentor()).forEach(people::add));
        }
        return people;
    }
}
