package dev.floorseat.notes.web;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Field notes, for programs: a note belongs to whoever wrote it. */
@RestController
@RequestMapping({ForPrograms.API, ForPrograms.PHONE})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class NotesResource {

    /** What a note is about. */
    record About(@Nullable String kind, @Nullable String name) {}

    /** A note as it is sent: {@code text} is the situation, {@code directive} a short way to say what it is about. */
    record TypedNote(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String action,
            @Nullable About about,
            @Nullable String directive,
            @Nullable String segment,
            @Nullable String wish) {}

    /** A note as its author sees it. */
    record NoteView(
            String id,
            String clientId,
            String visit,
            NoteKind kind,
            @Nullable String text,
            @Nullable String action,
            @Nullable Subject about,
            @Nullable String segment,
            @Nullable String wish,
            String site,
            String queue,
            Instant writtenAt) {

        static NoteView of(FieldNote note) {
            return new NoteView(
                    Long.toString(note.id()),
                    note.clientId(),
                    Long.toString(note.visit().value()),
                    note.kind(),
                    note.situation(),
                    note.action(),
                    note.about(),
                    note.segment(),
                    note.wish(),
                    note.site(),
                    note.queue(),
                    note.writtenAt());
        }
    }

    private final FieldNotes notes;

    NotesResource(FieldNotes notes) {
        this.notes = notes;
    }

    @PostMapping("/visits/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteView take(@PathVariable long id, @RequestBody TypedNote typed, @AuthenticationPrincipal SignedIn who) {
        PersonId author = who.personId();
        if (id <= 0 || author == null) {
            throw Refusal.notFound("rotation.no-visit", Long.toString(id));
        }
        NewNote wanted = new NewNote(
                typed.clientId() == null ? "" : typed.clientId(),
                oneOf(NoteKind.class, typed.kind(), "/kind"),
                typed.text(),
                typed.action(),
                subject(typed),
                typed.segment(),
                typed.wish());
        return NoteView.of(notes.take(new VisitId(id), author, wanted));
    }

    @GetMapping("/notes")
    List<NoteView> mine(@AuthenticationPrincipal SignedIn who) {
        PersonId author = who.personId();
        return author == null
                ? List.of()
                : notes.of(author).stream().map(NoteView::of).toList();
    }

    private static @Nullable Subject subject(TypedNote typed) {
        String directive = typed.directive();
        if (directive != null && !directive.isBlank()) {
            return subject(Subject.Kind.DIRECTIVE, directive, "/directive");
        }
        About about = typed.about();
        return about == null
                ? null
                : subject(
                        oneOf(Subject.Kind.class, about.kind(), "/about/kind"),
                        about.name() == null ? "" : about.name(),
                        "/about/name");
    }

    private static Subject subject(Subject.Kind kind, String name, String pointer) {
        if (name.isBlank() || name.strip().length() > Subject.LONGEST) {
            throw Refusal.unusable(List.of(Fault.at(pointer, "notes.name", Subject.LONGEST)), "notes.refused");
        }
        return new Subject(kind, name.strip());
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String value, String pointer) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw Refusal.unusable(List.of(Fault.at(pointer, "rotation.not-one-of", allowed)), "notes.refused");
    }
}
