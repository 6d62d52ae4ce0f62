package dev.floorseat.rotation.attendance;

import dev.floorseat.database.Utc;
import dev.floorseat.floor.Seat;
import dev.floorseat.floor.Seats;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances.Attendance;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checking in: one of the two says that they are there, and the first counts for both. */
@Component
@Transactional
public class CheckIns {

    /** From so long before the begin on. */
    public static final Duration EARLY = Duration.ofMinutes(60);

    private final Appointments appointments;
    private final Answers answers;
    private final AttendanceBook attendances;
    private final Seats seats;
    private final JdbcClient jdbc;
    private final Clock clock;

    CheckIns(
            Appointments appointments,
            Answers answers,
            AttendanceBook attendances,
            Seats seats,
            JdbcClient jdbc,
            Clock clock) {
        this.appointments = appointments;
        this.answers = answers;
        this.attendances = attendances;
        this.seats = seats;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Checks in. A repeat changes nothing, whoever of the two sends it; what a phone sends hours later counts for when it happened.
     *
     * @param seatCode what the code on the seat says, or the address it leads to; null: not scanned. One that stands on no seat any
     *     more checks in without a seat
     * @param at when it happened; null, or still to come by our clock: now
     * @throws Refusal if the visit is not this person's, is off or was declined, it is too early, or the seat is at another site
     */
    public Attendance checkIn(VisitId visit, PersonId person, @Nullable String seatCode, @Nullable Instant at) {
        Appointment appointment = inForce(visit, person);
        Instant now = clock.instant();
        Instant happened = at == null || at.isAfter(now) ? now : at;
        if (happened.isBefore(appointment.from().minus(EARLY))) {
            throw Refusal.conflict("rotation.check-in-early", EARLY.toMinutes());
        }
        if (answers.to(visit).containsValue(Answer.DECLINED)) {
            throw Refusal.conflict("rotation.check-in-declined");
        }
        Seat seat = seatCode == null
                ? null
                : seats.byCode(seatCode.substring(seatCode.lastIndexOf('/') + 1))
                        .orElse(null);
        if (seat != null && !seat.site().equals(appointment.site())) {
            throw Refusal.conflict("rotation.check-in-elsewhere", appointment.siteName());
        }
        attendances.holdFor(visit, appointment.from());
        jdbc.sql("""
                        update rotation_attendance
                           set checked_in_at = :at, arrived_at = :now, checked_in_by = :by, seat = :seat
                         where visit = :visit and checked_in_at is null
                        """)
                .param("visit", visit.value())
                .param("at", Utc.column(happened))
                .param("now", Utc.column(now))
                .param("by", person.value())
                .param("seat", seat == null ? null : seat.id())
                .update();
        return attendances.of(visit);
    }

    /** Who was moved away meanwhile hears so: their being there would count for somebody else. */
    private Appointment inForce(VisitId visit, PersonId person) {
        return appointments
                .of(visit)
                .filter(appointment -> appointment.concerns(person))
                .orElseThrow(() -> appointments.lastOf(visit, person).isPresent()
                        ? Refusal.conflict("rotation.check-in-off")
                        : Refusal.notFound("rotation.no-visit", Long.toString(visit.value())));
    }
}
