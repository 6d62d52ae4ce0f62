package dev.floorseat.notes.both;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note that was shared, as CX leads read it: without author, visit or day, so that nobody can be worked out.
 *
 * @param week the Monday of the week in which it was written, in the company's zone
 * @param remarks what was said beside it, the oldest first, by whichever of the two
 */
public record SharedNote(
        long id,
        NoteKind kind,
        @Nullable String situation,
        @Nullable String action,
        @Nullable Subject about,
        @Nullable Long directiveVersion,
        @Nullable String segment,
        @Nullable String wish,
        String site,
        String queue,
        LocalDate week,
        List<Beside> remarks) {

    /** What was said beside it; the text is empty where it is only said not to be so. */
    public record Beside(RemarkKind kind, String text) {}

    /** Copies the remarks. */
    public SharedNote {
        remarks = List.copyOf(remarks);
    }
}
