package dev.floorseat.notes;

import dev.floorseat.people.PersonId;
import java.util.List;

/** What waits for people at the desk. Declared here, told by whoever asks them something. */
public interface DeskHints {

    /** What waits for one of them; empty: nothing. */
    List<DeskHint> of(PersonId person);
}
