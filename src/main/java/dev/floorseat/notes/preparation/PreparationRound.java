package dev.floorseat.notes.preparation;

import dev.floorseat.invites.Notices;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds whose preparation mail is due: so many days before the visit, at seven in the morning at its site, or at once if it is later. */
@Component
class PreparationRound {

    private static final Logger LOG = LoggerFactory.getLogger(PreparationRound.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Appointments appointments;
    private final Notices notices;
    private final PreparationMail mail;
    private final Clock clock;
    private final int days;

    PreparationRound(
            Appointments appointments,
            Notices notices,
            PreparationMail mail,
            Clock clock,
            @Value("${floorseat.preparation.days}") int days) {
        this.appointments = appointments;
        this.notices = notices;
        this.mail = mail;
        this.clock = clock;
        this.days = days;
    }

    private record Due(Appointment visit, PersonId person) {

        String key() {
            return PreparationMail.key(visit, person);
        }
    }

    /**
     * Writes what is due. May run twice at the same time: a mail that one has written, the other leaves.
     *
     * @return how many it tried to write
     */
    int run() {
        Instant now = clock.instant();
        // a day more than the days before, because a visit in the evening is due since the morning
        List<Due> due = appointments.standing(now, now.plus(Duration.ofDays(days + 2L))).stream()
                .filter(visit -> visit.from().isAfter(now) && !mailTime(visit).isAfter(now))
                .flatMap(visit -> Stream.of(new Due(visit, visit.executive()), new Due(visit, visit.mentor())))
                .toList();
        Set<String> written = notices.written(due.stream().map(Due::key).toList());
        List<Due> open =
                due.stream().filter(one -> !written.contains(one.key())).toList();
        open.forEach(this::write);
        return open.size();
    }

    /** One that cannot be written holds up no other; the next round tries it again. */
    private void write(Due due) {
        try {
            mail.send(due.visit(), due.person());
        } catch (RuntimeException e) {
            LOG.error("The preparation mail {} could not be written", due.key(), e);
        }
    }

    private Instant mailTime(Appointment visit) {
        return visit.day().minusDays(days).atTime(MORNING).atZone(visit.zone()).toInstant();
    }
}
