package dev.floorseat.notes.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The visits a phone should be ready for. */
@Component
class ComingVisits {

    /** How long a visit stays at hand after its end, to finish writing, and how long before its begin a phone is made ready. */
    private static final Duration AFTER = Duration.ofHours(12);

    private static final Duration BEFORE = Duration.ofDays(7);

    private final Appointments appointments;
    private final Answers answers;
    private final Clock clock;

    ComingVisits(Appointments appointments, Answers answers, Clock clock) {
        this.appointments = appointments;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Somebody's visits that nobody declined, the likeliest to be wanted first: the one that goes on, those of the coming week, then those
     * that have ended, the last first. Nobody has none.
     */
    List<VisitId> of(@Nullable PersonId person) {
        if (person == null) {
            return List.of();
        }
        Instant now = clock.instant();
        return appointments.of(person, now.minus(AFTER), now.plus(BEFORE)).stream()
                .filter(visit -> !answers.to(visit.visit()).containsValue(Answer.DECLINED))
                .sorted(Comparator.comparing((Appointment visit) -> ended(visit, now))
                        .thenComparing((one, other) -> ended(one, now)
                                ? other.to().compareTo(one.to())
                                : one.from().compareTo(other.from())))
                .map(Appointment::visit)
                .toList();
    }

    private static boolean ended(Appointment visit, Instant now) {
        return !visit.to().isAfter(now);
    }
}
