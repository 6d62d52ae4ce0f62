package dev.floorseat.notes;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shared notes as insights are made of them: with visit and author, for counting and never for showing. A note that is not shared is
 * not there.
 */
public interface SharedFieldNotes {

    /** All of them, the oldest number first. */
    List<FieldNote> all();

    /** Those of these numbers that are shared, the oldest number first. */
    List<FieldNote> of(Collection<Long> ids);

    /** What was said beside shared notes, by the note's number; a note beside which nothing was said is not there. */
    Map<Long, List<Beside>> beside(Collection<Long> ids);

    /** What their authors said while typing, by the note's number; a note of which nothing was said is not there. */
    Map<Long, Alike> alike(Collection<Long> ids);

    /** On how many visits with shared notes each queue was seen, by its external id. Every debrief leaves a note. */
    Map<String, Set<Long>> visits();

    /** The numbers of the visits of which a person may not read what the other wrote, because not both have written. */
    Set<Long> blind(PersonId person);

    /** The contacts counted on shared visits by segment and wish: of each visit the taps of whoever counted more. */
    List<Contacts> contacts();

    /**
     * Something said beside a note.
     *
     * @param author who said it, for counting
     * @param against whether it speaks against the note: it was not so, or should be seen otherwise
     * @param text empty where the note is only said not to be so
     */
    record Beside(VisitId visit, PersonId author, boolean against, String text) {}

    /**
     * Counted contacts of one visit.
     *
     * @param segment which customers
     * @param wish what they would have liked
     * @param count how many, above 0
     */
    record Contacts(VisitId visit, String queue, String segment, String wish, int count) {}
}
