package dev.floorseat.notes.web;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note as its author sees it. */
record NoteView(
        String id,
        String clientId,
        String visit,
        NoteKind kind,
        @Nullable String text,
        @Nullable String action,
        @Nullable Subject about,
        @Nullable String directiveVersion,
        @Nullable String segment,
        @Nullable String wish,
        String site,
        String queue,
        Instant at,
        Instant writtenAt) {

    static NoteView of(FieldNote note) {
        Long version = note.directiveVersion();
        return new NoteView(
                Long.toString(note.id()),
                note.clientId(),
                Long.toString(note.visit().value()),
                note.kind(),
                note.situation(),
                note.action(),
                note.about(),
                version == null ? null : version.toString(),
                note.segment(),
                note.wish(),
                note.site(),
                note.queue(),
                note.occurredAt(),
                note.writtenAt());
    }
}
