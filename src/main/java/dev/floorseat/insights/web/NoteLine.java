package dev.floorseat.insights.web;

import dev.floorseat.insights.Link;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.SharedFieldNotes.Beside;
import dev.floorseat.notes.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note of an insight as CX leads see it: without author, visit or day.
 *
 * @param site its name
 * @param queue its name
 * @param week such as "18 – 24 Jan 2027"
 * @param linkedAt when it came here; null where that would tell on which day it was written
 * @param remarks what was said beside it, the oldest first
 */
record NoteLine(
        long id,
        NoteKind kind,
        @Nullable String situation,
        @Nullable String action,
        @Nullable Subject about,
        @Nullable String segment,
        @Nullable String wish,
        String site,
        String queue,
        String week,
        Link link,
        @Nullable String linkedAt,
        List<Remark> remarks) {

    /** What was said beside a note. */
    record Remark(boolean against, String text) {}

    static NoteLine of(
            FieldNote note, Link link, Names names, String week, @Nullable String linkedAt, List<Beside> beside) {
        return new NoteLine(
                note.id(),
                note.kind(),
                note.situation(),
                note.action(),
                note.about(),
                note.segment(),
                note.wish(),
                names.ofSite(note.site()),
                names.ofQueue(note.queue()),
                week,
                link,
                linkedAt,
                beside.stream()
                        .map(each -> new Remark(each.against(), each.text()))
                        .toList());
    }
}
