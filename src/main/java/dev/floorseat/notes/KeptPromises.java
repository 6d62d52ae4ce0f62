package dev.floorseat.notes;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The promises that were kept, for whoever tells what a time brought. */
public interface KeptPromises {

    /**
     * How many were kept.
     *
     * @param from begin, included
     * @param before end, not included
     */
    int count(Instant from, Instant before);

    /**
     * A promise whose day has come.
     *
     * @param kept whether it was; what was withdrawn was not
     */
    record Due(LocalDate day, boolean kept) {}

    /**
     * The promises that were due, of nobody in particular.
     *
     * @param before a day, not included
     */
    List<Due> due(LocalDate before);

    /** The words of those kept in that time that a person made, or that were made at a visit they hosted. */
    List<String> concerning(PersonId person, Instant from, Instant before);
}
