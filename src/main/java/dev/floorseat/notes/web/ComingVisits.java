package dev.floorseat.notes.web;

import dev.floorseat.people.PersonId;
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
    private final Clock clock;

    ComingVisits(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Somebody's visits from the one that has just ended to those of the coming week; nobody has none. */
    List<VisitId> of(@Nullable PersonId person) {
        if (person == null) {
            return List.of();
        }
        Instant now = clock.instant();
        return appointments.of(person, now.minus(AFTER), now.plus(BEFORE)).stream()
                .sorted(Comparator.comparing(Appointment::from))
                .map(Appointment::visit)
                .toList();
    }
}
