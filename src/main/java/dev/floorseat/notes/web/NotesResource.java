package dev.floorseat.notes.web;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.Arrivals;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.notes.capture.SubjectReader;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.ForPrograms;
import java.util.List;
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

    /**
     * A note as it is sent: {@code text} is the situation, {@code directiveVersion} the version of a directive it hangs on, {@code
     * directive} a short way to name one, {@code at} when it was written.
     */
    record TypedNote(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String action,
            @Nullable About about,
            @Nullable String directive,
            @Nullable String directiveVersion,
            @Nullable String segment,
            @Nullable String wish,
            @Nullable String at) {}

    private final FieldNotes notes;
    private final SubjectReader subjects;
    private final Arrivals arrivals;

    NotesResource(FieldNotes notes, SubjectReader subjects, Arrivals arrivals) {
        this.notes = notes;
        this.subjects = subjects;
        this.arrivals = arrivals;
    }

    @PostMapping("/visits/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteView take(@PathVariable long id, @RequestBody TypedNote typed, @AuthenticationPrincipal SignedIn who) {
        VisitId visit = Owner.visit(id);
        PersonId author = Owner.of(who, id);
        Arrival when = arrivals.of(typed.at());
        SubjectReader.About about = about(typed, when);
        NewNote wanted = new NewNote(
                typed.clientId() == null ? "" : typed.clientId(),
                OneOf.of(NoteKind.class, typed.kind(), "/kind"),
                typed.text(),
                typed.action(),
                about.subject(),
                about.directiveVersion(),
                typed.segment(),
                typed.wish());
        return NoteView.of(notes.take(visit, author, wanted, when));
    }

    @GetMapping("/notes")
    List<NoteView> mine(@AuthenticationPrincipal SignedIn who) {
        PersonId author = who.personId();
        return author == null
                ? List.of()
                : notes.of(author).stream().map(NoteView::of).toList();
    }

    private SubjectReader.About about(TypedNote typed, Arrival when) {
        String directive = typed.directive();
        boolean named = directive != null && !directive.isBlank();
        About about = typed.about() == null ? new About(null, null) : typed.about();
        return subjects.read(
                        new Typed("/directiveVersion", typed.directiveVersion()),
                        named
                                ? new Typed("/directive", Subject.Kind.DIRECTIVE.name())
                                : new Typed("/about/kind", about.kind()),
                        named ? new Typed("/directive", directive) : new Typed("/about/name", about.name()),
                        when)
                .checked();
    }
}
