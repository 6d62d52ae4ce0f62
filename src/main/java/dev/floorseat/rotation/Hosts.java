package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who hosts in the place of a mentor who does not. Nothing here is kept about the mentor: neither a reason nor a date nor a number, only
 * that a visit is not offered that shift again.
 */
public interface Hosts {

    /**
     * Until when a mentor may say "not today" to a hosting: until the shift starts.
     *
     * @return empty if it is not theirs, they have said so, somebody declined it, or the shift has started
     */
    Optional<Instant> until(VisitId visit, PersonId mentor);

    /**
     * A mentor says "not today": no reason is asked. Another mentor is looked for at the same time and site, and nobody else is moved;
     * where there is none, the repair goes on as after a decline. Where one of the two has said no already, nothing changes.
     *
     * @return whether the visit takes place with somebody else by now; false: the planner looks for a place
     * @throws dev.floorseat.web.Refusal if the visit has no appointment in force, is not this mentor's, or the shift has started
     */
    boolean notToday(VisitId visit, PersonId mentor);

    /**
     * Asks the next mentor in the place of one who has not answered: at the same time and site, and nobody else is moved. Where that is
     * not possible, or the mentor has answered meanwhile, everything stays as it is.
     *
     * @return whether another mentor is asked now
     */
    boolean askNext(VisitId visit, PersonId mentor);

    /** The visits in force that have no host any more, because the one that was promised is not asked again; of one person. */
    Set<VisitId> without(PersonId person);

    /**
     * When so many whole working days have passed after a moment, by the calendar of an appointment's site.
     *
     * @param days above 0
     */
    Instant after(Instant moment, int days, Appointment appointment);
}
