package dev.floorseat.rules.answer;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Shift;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works where directives act, or was there. */
@Component
class Affected {

    private final Appointments appointments;
    private final Answers answers;
    private final Floor floor;

    Affected(Appointments appointments, Answers answers, Floor floor) {
        this.appointments = appointments;
        this.answers = answers;
        this.floor = floor;
    }

    /**
     * The two people of each visit on the queues that began in a stretch of time, and the mentors who worked on them in it; without the
     * owner of the directive. In the order of their numbers, which tells nothing.
     *
     * @param before the version by which people went
     * @param after the version by which they go; null: none
     */
    Set<PersonId> by(DirectiveVersion before, @Nullable DirectiveVersion after, Instant from, Instant to) {
        Predicate<String> queues = queues(before, after);
        Set<PersonId> people = on(queues, from, to);
        people.remove(before.owner());
        return people;
    }

    /** Of some queues the two people of each visit that began in a stretch of time, and the mentors who worked on them in it. */
    Set<PersonId> on(Predicate<String> queues, Instant from, Instant to) {
        Set<PersonId> people = visitors(queues, from, to);
        floor.shifts(from, to).stream()
                .filter(shift -> queues.test(shift.queue()))
                .map(Shift::mentor)
                .forEach(people::add);
        return people;
    }

    /** Of some queues the two people of each visit that began in a stretch of time, in the order of their numbers. */
    Set<PersonId> visitors(Predicate<String> queues, Instant from, Instant to) {
        Set<PersonId> people = new TreeSet<>(Comparator.comparingLong(PersonId::value));
        appointments.standing(from, to).stream()
                .filter(visit -> queues.test(visit.queue()))
                .flatMap((Appointment visit) -> Stream.of(visit.executive(), visit.mentor()))
                .forEach(people::add);
        return people;
    }

    /** Whether a person is one of these; the same as asking whether they are in the set, for one person's page. */
    boolean concerns(
            PersonId person, DirectiveVersion before, @Nullable DirectiveVersion after, Instant from, Instant to) {
        Predicate<String> queues = queues(before, after);
        return !person.equals(before.owner())
                && (floor.shiftsOf(person, from, to).stream().anyMatch(shift -> queues.test(shift.queue()))
                        || appointments.of(person, from, to).stream()
                                .filter(visit -> queues.test(visit.queue())
                                        && !visit.from().isBefore(from)
                                        && visit.from().isBefore(to))
                                .anyMatch(visit -> !answers.to(visit.visit())
                                        .containsValue(dev.floorseat.rotation.Answer.DECLINED)));
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
