package dev.floorseat.notes.both;

import dev.floorseat.directives.Directive;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts how often owners of directives have been where these act. */
@Component
class OwnerVisits {

    private final Appointments appointments;
    private final Clock clock;

    OwnerVisits(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Past visits of the owner, not declined, on a queue on which the version in force on that day acted.
     *
     * @return how many, by the number of the directive
     */
    Map<Long, Integer> of(Collection<Directive> directives) {
        Instant now = clock.instant();
        Set<PersonId> owners = directives.stream().map(Directive::owner).collect(Collectors.toSet());
        Map<PersonId, List<Appointment>> past = appointments.standing(owners, Instant.EPOCH, now).stream()
                .filter(visit -> !visit.to().isAfter(now))
                .collect(Collectors.groupingBy(Appointment::executive));
        return directives.stream()
                .collect(Collectors.toMap(
                        Directive::id, each -> count(each, past.getOrDefault(each.owner(), List.of()))));
    }

    private static int count(Directive directive, List<Appointment> past) {
        return (int) past.stream()
                .filter(visit -> directive
                        .inForce(visit.day())
                        .filter(version -> version.actsOn(visit.queue()))
                        .isPresent())
                .count();
    }
}
