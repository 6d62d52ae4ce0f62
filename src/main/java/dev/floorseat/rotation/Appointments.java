package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The appointments in force: those of each rotation's newest plan version. */
public interface Appointments {

    /** A person's appointments that overlap the period, by begin. */
    List<Appointment> of(PersonId person, Instant from, Instant to);

    /** The appointment of a visit, if the newest plan version has one. */
    Optional<Appointment> of(VisitId visit);
}
