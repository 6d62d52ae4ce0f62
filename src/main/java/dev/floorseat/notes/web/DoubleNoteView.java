package dev.floorseat.notes.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.floorseat.notes.both.BothSides;
import dev.floorseat.notes.both.DirectiveView;
import dev.floorseat.notes.both.Opinion;
import dev.floorseat.notes.both.Remark;
import dev.floorseat.notes.both.RemarkKind;
import dev.floorseat.people.PersonId;
import java.util.List;

/** The notes of a visit as one of its two people may see them. Who wrote what is "you" or "the other", never a name. */
record DoubleNoteView(boolean revealed, boolean iAmDone, boolean otherIsDone, List<Beside> notes, List<Held> views) {

    /** A note with what was said beside it. The client id of another's note says nothing to this reader's device. */
    record Beside(@JsonUnwrapped NoteView note, boolean mine, List<Said> remarks) {}

    /** A remark. */
    record Said(String id, RemarkKind kind, String text, boolean mine) {

        static Said of(Remark remark, PersonId reader) {
            return new Said(
                    Long.toString(remark.id()),
                    remark.kind(),
                    remark.text(),
                    remark.author().equals(reader));
        }
    }

    /** What one of the two thinks of a directive. */
    record Held(String directiveVersion, Opinion view, boolean mine) {

        static Held of(DirectiveView view, PersonId reader) {
            return new Held(
                    Long.toString(view.directiveVersion()),
                    view.says(),
                    view.author().equals(reader));
        }
    }

    static DoubleNoteView of(BothSides sides) {
        PersonId reader = sides.standing().reader();
        return new DoubleNoteView(
                sides.standing().revealed(),
                sides.standing().readerIsDone(),
                sides.standing().otherIsDone(),
                sides.notes().stream()
                        .map(note -> new Beside(
                                NoteView.of(note),
                                note.author().equals(reader),
                                sides.beside(note).stream()
                                        .map(remark -> Said.of(remark, reader))
                                        .toList()))
                        .toList(),
                sides.views().stream().map(view -> Held.of(view, reader)).toList());
    }
}
