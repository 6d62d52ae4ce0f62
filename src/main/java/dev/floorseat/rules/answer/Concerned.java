package dev.floorseat.rules.answer;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom an answer concerns. */
@Component
class Concerned {

    /** Who was there in the last year still remembers how it was. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** Rosters are known some weeks ahead. */
    private static final Duration AHEAD = Duration.ofDays(28);

    private final Mistakes mistakes;
    private final Appointments appointments;
    private final Affected affected;
    private final Clock clock;

    Concerned(Mistakes mistakes, Appointments appointments, Affected affected, Clock clock) {
        this.mistakes = mistakes;
        this.appointments = appointments;
        this.affected = affected;
        this.clock = clock;
    }

    /** Both people of each visit that noted the mistake: the list of mails must not tell which of the two wrote it. */
    Set<PersonId> atTheVisits(Answer answer) {
        Set<PersonId> people = new LinkedHashSet<>();
        for (FieldNote note : mistakes.notesOf(answer.id())) {
            people.add(note.author());
            appointments
                    .lastOf(note.visit(), note.author())
                    .ifPresent(visit -> Stream.of(visit.executive(), visit.mentor()).forEach(people::add));
        }
        return people;
    }

    /** Everybody who works where the directive acts, or was there within a year. */
    Set<PersonId> onTheFloor(Announcement announcement) {
        Instant now = clock.instant();
        return affected.by(announcement.before(), announcement.after(), now.minus(REMEMBERED), now.plus(AHEAD));
    }
}
