package dev.floorseat.rotation.pairing;

import dev.floorseat.database.Utc;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people answered about each other; gives an answer to its author alone. */
@Component
@Transactional
public class Pairings {

    private final Appointments appointments;
    private final Answers answers;
    private final Attendances attendances;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Pairings(
            Appointments appointments,
            Answers answers,
            Attendances attendances,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.appointments = appointments;
        this.answers = answers;
        this.attendances = attendances;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records an answer; another one replaces it.
     *
     * @throws Refusal if the visit is not this person's, was declined, or is neither over nor had its debrief
     */
    public void answer(VisitId visit, PersonId author, PairingAnswer answer) {
        Appointment appointment = appointments
                .of(visit)
                .filter(promised -> promised.concerns(author))
                .orElseThrow(() -> Refusal.notFound("rotation.no-visit", Long.toString(visit.value())));
        if (answers.to(visit).containsValue(Answer.DECLINED)) {
            throw Refusal.conflict("rotation.check-in-declined");
        }
        Instant now = clock.instant();
        if (appointment.to().isAfter(now) && attendances.of(visit).creditedAt() == null) {
            throw Refusal.conflict("rotation.pairing-early");
        }
        PersonId partner = appointment.mentor().equals(author) ? appointment.executive() : appointment.mentor();
        jdbc.sql("""
                        insert into rotation_pairing (visit, person, partner, answer, answered_at)
                        values (:visit, :person, :partner, :answer, :at)
                        on duplicate key update answer = :answer, answered_at = :at
                        """)
                .param("visit", visit.value())
                .param("person", author.value())
                .param("partner", partner.value())
                .param("answer", answer.name())
                .param("at", Utc.column(now))
                .update();
        if (answer == PairingAnswer.RATHER_NOT) {
            events.publishEvent(SetApart.of(author, partner));
        }
    }

    /** What somebody answered; empty: nothing so far. For the author and nobody else. */
    @Transactional(readOnly = true)
    public Optional<PairingAnswer> of(VisitId visit, PersonId author) {
        return jdbc.sql("select answer from rotation_pairing where visit = :visit and person = :person")
                .param("visit", visit.value())
                .param("person", author.value())
                .query(String.class)
                .optional()
                .map(PairingAnswer::valueOf);
    }
}
