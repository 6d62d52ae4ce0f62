package dev.floorseat.notes.web;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.notes.capture.SubjectReader;
import dev.floorseat.notes.guard.Typed;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A note as a form sends it. Its field names are those of the resource for programs.
 *
 * @param about a kind of thing, where no directive is chosen
 * @param name what that thing is called
 * @param segment one of {@link CustomerWords#SEGMENTS}
 * @param wish one of {@link CustomerWords#WISHES}
 * @param otherSegment which customers, where none of the choices says it
 * @param otherWish what they wanted, where none of the choices says it
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
        @Nullable String wish,
        @Nullable String otherSegment,
        @Nullable String otherWish) {

    /** An empty form; its id makes a second click harmless. */
    static WrittenNote empty() {
        return new WrittenNote(
                UUID.randomUUID().toString(), null, null, null, null, null, null, null, null, null, null);
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
                through(texts, wish),
                through(texts, otherSegment),
                through(texts, otherWish));
    }

    /**
     * The note, checked.
     *
     * @param when when it was written
     * @throws dev.floorseat.web.Refusal that names every field that will not do
     */
    NewNote checked(SubjectReader subjects, Arrival when) {
        boolean named = name != null && !name.isBlank();
        SubjectReader.About read = subjects.read(
                        new Typed("/directiveVersion", directiveVersion),
                        new Typed("/about", named ? about : null),
                        new Typed("/about", name),
                        when)
                .checked();
        return new NewNote(
                Objects.requireNonNullElse(clientId, ""),
                OneOf.of(NoteKind.class, kind, "/kind"),
                text,
                action,
                read.subject(),
                read.directiveVersion(),
                own(otherSegment, segment),
                own(otherWish, wish));
    }

    /** One's own words go before a choice. */
    private static @Nullable String own(@Nullable String words, @Nullable String choice) {
        return words == null || words.isBlank() ? choice : words;
    }

    private static @Nullable String through(UnaryOperator<String> texts, @Nullable String text) {
        return text == null ? null : texts.apply(text);
    }
}
