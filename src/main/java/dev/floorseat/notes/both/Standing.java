package dev.floorseat.notes.both;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Appointment;
import java.util.List;

/**
 * How far the two people of a visit are, as one of them may know it.
 *
 * @param reader who asks
 * @param other the person beside them
 * @param readerIsDone whether the reader has written what there is to write
 * @param otherIsDone whether the other has
 */
public record Standing(
        Appointment appointment, PersonId reader, PersonId other, boolean readerIsDone, boolean otherIsDone) {

    /** Whether each may see what the other wrote: both have written first. */
    public boolean revealed() {
        return readerIsDone && otherIsDone;
    }

    /** Those whose notes, remarks and views the reader may see. */
    public List<PersonId> open() {
        return revealed() ? List.of(reader, other) : List.of(reader);
    }
}
