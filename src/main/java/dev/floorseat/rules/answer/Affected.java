package dev.floorseat.rules.answer;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Shift;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works where directives act, or was there. */
@Component
class Affected {

    private final Appointments appointments;
    private final Floor floor;

    Affected(Appointments appointments, Floor floor) {
        this.appointments = appointments;
        this.floor = floor;
    }

    /**
     * The two people of each visit on the queues that began in a stretch of time, and the mentors who worked on them in it; without the
     * owner of the directive.
     *
     * @param before the version by which people went
     * @param after the version by which they go; null: none
     */
    Set<PersonId> by(DirectiveVersion before, @Nullable DirectiveVersion after, Instant from, Instant to) {
        Predicate<String> queues = queues(before, after);
        Set<PersonId> people = new LinkedHashSet<>();
        appointments.standing(from, to).stream()
                .filter(visit -> queues.test(visit.queue()))
                .flatMap((Appointment visit) -> Stream.of(visit.executive(), visit.mentor()))
                .forEach(people::add);
        floor.shifts(from, to).stream()
                .filter(shift -> queues.test(shift.queue()))
                .map(Shift::mentor)
                .forEach(people::add);
        people.remove(before.owner());
        return people;
    }

    /** Whether a queue is one on which either version acts. */
    private static Predicate<String> queues(DirectiveVersion before, @Nullable DirectiveVersion after) {
        Set<String> queues = new HashSet<>(before.queues());
        if (before.queues().isEmpty() || (after != null && after.queues().isEmpty())) {
            return queue -> true;
        }
        if (after != null) {
            queues.addAll(after.queues());
        }
        return queues::contains;
    }
}
