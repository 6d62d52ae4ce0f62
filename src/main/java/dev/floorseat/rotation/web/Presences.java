package dev.floorseat.rotation.web;

import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.Attendances.Attendance;
import dev.floorseat.rotation.attendance.CheckIns;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says how far visits are. */
@Component
class Presences {

    private final Attendances attendances;
    private final Answers answers;
    private final Dates dates;
    private final Clock clock;

    Presences(Attendances attendances, Answers answers, Dates dates, Clock clock) {
        this.attendances = attendances;
        this.answers = answers;
        this.dates = dates;
        this.clock = clock;
    }

    /** How far a visit is now. */
    Presence of(Appointment appointment, Locale locale) {
        Attendance attendance = attendances.of(appointment.visit());
        Instant now = clock.instant();
        Instant from = appointment.from().minus(CheckIns.EARLY);
        boolean over = !appointment.to().isAfter(now);
        Instant since = attendance.checkedInAt();
        boolean open = since == null
                && !over
                && !from.isAfter(now)
                && !answers.to(appointment.visit()).containsValue(Answer.DECLINED);
        return new Presence(
                open,
                written(from, appointment, locale),
                since == null ? null : written(since, appointment, locale),
                attendance.seat(),
                !appointment.from().isAfter(now),
                over,
                attendance.creditedAt() != null);
    }

    /** The time, and the day where it is another than the visit's. */
    private String written(Instant at, Appointment appointment, Locale locale) {
        ZoneId zone = appointment.zone();
        LocalDate day = LocalDate.ofInstant(at, zone);
        String time = dates.time(LocalTime.ofInstant(at, zone), locale);
        return day.equals(appointment.day()) ? time : dates.shortDay(day, locale) + ", " + time;
    }
}
