package dev.floorseat.invites.reminders;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds who is to be reminded: of the steps before a visit the one that has come last. A step that was missed, because nobody ran, is
 * not made up for once the next has come: one mail is enough.
 */
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

    private final Appointments appointments;
    private final ReminderMail mail;
    private final Clock clock;
    private final List<Duration> steps;

    /** Steps are how long before the visit a mail goes out; without any nobody is reminded. */
    ReminderRound(
            Appointments appointments,
            ReminderMail mail,
            Clock clock,
            @Value("${floorseat.reminders.before:}") List<Duration> steps) {
        if (steps.stream().anyMatch(step -> step.isNegative() || step.isZero())) {
            throw new IllegalArgumentException("floorseat.reminders.before: " + steps + " is not before the visit");
        }
        this.appointments = appointments;
        this.mail = mail;
        this.clock = clock;
        this.steps = steps.stream().sorted().toList();
    }

    /**
     * Writes what is due. May run twice at the same time: a mail that one has written, the other leaves.
     *
     * @return how many were written
     */
    int run() {
        if (steps.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        int written = 0;
        for (Appointment visit :
                appointments.standing(now, now.plus(Collections.max(steps)).plusSeconds(1))) {
            Optional<Duration> step = step(visit, now);
            if (step.isPresent()) {
                written += remind(visit, visit.executive(), step.get());
                written += remind(visit, visit.mentor(), step.get());
            }
        }
        return written;
    }

    /** The step that came last; empty before the first one and once the visit has begun. */
    private Optional<Duration> step(Appointment visit, Instant now) {
        return visit.from().isAfter(now)
                ? steps.stream()
                        .filter(step -> !visit.from().minus(step).isAfter(now))
                        .findFirst()
                : Optional.empty();
    }

    /** One that cannot be written holds up no other; the next round tries it again. */
    private int remind(Appointment visit, PersonId person, Duration step) {
        try {
            return mail.send(visit, person, step) ? 1 : 0;
        } catch (RuntimeException e) {
            LOG.error(
                    "A reminder of visit {} could not be written", visit.visit().value(), e);
            return 0;
        }
    }
}
