package dev.floorseat.notes.both;

import dev.floorseat.directives.Directive;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts how often owners of directives have been where these act. */
@Component
class OwnerVisits {

    private final Appointments appointments;
    private final Answers answers;
    private final Dates dates;
    private final Clock clock;

    OwnerVisits(Appointments appointments, Answers answers, Dates dates, Clock clock) {
        this.appointments = appointments;
        this.answers = answers;
        this.dates = dates;
        this.clock = clock;
    }

    /** One count after another, for several directives; an owner's visits are looked up once. */
    Counting begin() {
        return new Counting();
    }

    /** Counts for one question. */
    final class Counting {

        private final Map<PersonId, List<Appointment>> past = new HashMap<>();

        /** Past visits of the owner, not declined, on a queue on which the version in force on that day acted. */
        int of(Directive directive) {
            return (int) past.computeIfAbsent(directive.owner(), OwnerVisits.this::past).stream()
                    .filter(visit -> directive
                            .inForce(visit.day())
                            .filter(version -> version.actsOn(visit.queue()))
                            .isPresent())
                    .count();
        }
    }

    private List<Appointment> past(PersonId owner) {
        Instant now = clock.instant();
        Instant begin = LocalDate.EPOCH.atStartOfDay(dates.zone()).toInstant();
        return appointments.of(owner, begin, now).stream()
                .filter(visit -> visit.executive().equals(owner) && !visit.to().isAfter(now))
                .filter(visit -> !answers.to(visit.visit()).containsValue(Answer.DECLINED))
                .toList();
    }
}
