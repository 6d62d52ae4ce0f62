package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The appointments in force: those of each rotation's newest plan version. */
public interface Appointments {

    /** A person's appointments that overlap the period, by begin. */
    List<Appointment> of(PersonId person, Instant from, Instant to);

    /**
     * Everybody's appointments that begin in the period and that neither of the two has declined, by begin.
     *
     * @param from included
     * @param before not included
     */
    List<Appointment> standing(Instant from, Instant before);

    /** Of those, the ones of these executives. */
    List<Appointment> standing(Collection<PersonId> executives, Instant from, Instant before);

    /** The appointment of a visit, if the newest plan version has one. */
    Optional<Appointment> of(VisitId visit);

    /** Those of several visits; of which the newest plan version has none is missing. */
    Map<VisitId, Appointment> of(Collection<VisitId> visits);

    /**
     * How much notice the policy of a visit's rotation gives people before anything is changed for them without a planner: the freeze
     * window.
     *
     * @return zero where there is none, or the visit has no appointment in force
     */
    Duration notice(VisitId visit);

    /**
     * What a person was last promised of a visit: the appointment in force if they are one of its two people, else that of the newest
     * plan version that had them. So what somebody brings back from the floor finds its visit, whatever the plan has become since.
     *
     * @return empty if the visit was never theirs
     */
    Optional<Appointment> lastOf(VisitId visit, PersonId person);
}
