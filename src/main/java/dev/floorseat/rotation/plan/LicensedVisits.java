package dev.floorseat.rotation.plan;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.LicensedDays;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.web.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows on which days people need a licence: those of the visits agreed. */
@Component
class LicensedVisits implements LicensedDays {

    private static final int YEARS_AHEAD = 5;

    private final Appointments appointments;
    private final Dates dates;

    LicensedVisits(Appointments appointments, Dates dates) {
        this.appointments = appointments;
        this.dates = dates;
    }

    @Override
    public Optional<LocalDate> nextAfter(PersonId person, LicenceKind kind, LocalDate day) {
        Instant from = day.atStartOfDay(dates.zone()).toInstant();
        Instant to = day.plusYears(YEARS_AHEAD).atStartOfDay(dates.zone()).toInstant();
        return appointments.of(person, from, to).stream()
                .filter(appointment -> needs(appointment, person, kind))
                .map(Appointment::day)
                .filter(visit -> visit.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    private static boolean needs(Appointment appointment, PersonId person, LicenceKind kind) {
        return kind == LicenceKind.HOST
                ? appointment.mentor().equals(person)
                : appointment.executive().equals(person) && appointment.stage().needsLicence();
    }
}
