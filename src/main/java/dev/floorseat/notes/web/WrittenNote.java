package dev.floorseat.notes.web;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.capture.NewNote;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A note as a form sends it. Its field names are those of the resource for programs.
 *
 * @param about a kind of thing, where no directive is chosen
 * @param name what that thing is called
 */
record WrittenNote(
        @Nullable String clientId,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String action,
        @Nullable String directiveVersion,
        @Nullable String about,
        @Nullable String name,
        @Nullable String segment,
        @Nullable String wish) {

    /** An empty form; its id makes a second click harmless. */
    static WrittenNote empty() {
        return new WrittenNote(UUID.randomUUID().toString(), null, null, null, null, null, null, null, null);
    }

    /** The same with each text passed through. */
    WrittenNote with(UnaryOperator<String> texts) {
        return new WrittenNote(
                clientId,
                kind,
                through(texts, text),
                through(texts, action),
                directiveVersion,
                about,
                through(texts, name),
                through(texts, segment),
                through(texts, wish));
    }

    /**
     * The note, checked.
     *
     * @throws dev.floorseat.web.Refusal that names every field that will not do
     */
    NewNote checked() {
        Long version = NotesResource.version(directiveVersion);
        boolean named = version == null && name != null && !name.isBlank();
        Subject subject = named
                ? NotesResource.subject(
                        OneOf.of(Subject.Kind.class, about, "/about"), Objects.requireNonNullElse(name, ""), "/about")
                : null;
        return new NewNote(
                Objects.requireNonNullElse(clientId, ""),
                OneOf.of(NoteKind.class, kind, "/kind"),
                text,
                action,
                subject,
                version,
                segment,
                wish);
    }

    private static @Nullable String through(UnaryOperator<String> texts, @Nullable String text) {
        return text == null ? null : texts.apply(text);
    }
}
