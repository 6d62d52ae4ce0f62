package dev.floorseat.notes.both;

import dev.floorseat.notes.FieldNote;
import java.util.List;

/**
 * A visit's notes as one of its two people may see them: all that both wrote once both have written, before that only their own.
 *
 * @param notes the oldest first
 * @param remarks beside these notes, the oldest first
 * @param views of directives, the newest of each person
 */
public record BothSides(Standing standing, List<FieldNote> notes, List<Remark> remarks, List<DirectiveView> views) {

    /** The remarks beside one note. */
    public List<Remark> beside(FieldNote note) {
        return remarks.stream().filter(remark -> remark.note() == note.id()).toList();
    }
}
