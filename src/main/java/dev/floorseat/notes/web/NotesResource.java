package dev.floorseat.notes.web;

import dev.floorseat.notes.Alike;
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
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Objects;
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
     * directive} a short way to name one, {@code at} when it was written. {@code choice} is what the author said of it beside what looked
     * alike: that it is the SAME as the {@code insight} or {@code rule}, RELATED to it, or NEW.
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
            @Nullable String at,
            @Nullable String insight,
            @Nullable String rule,
            @Nullable String choice) {}

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
                typed.wish(),
                alike(typed));
        return NoteView.of(notes.take(visit, author, wanted, when));
    }

    @GetMapping("/notes")
    List<NoteView> mine(@AuthenticationPrincipal SignedIn who) {
        PersonId author = who.personId();
        return author == null
                ? List.of()
                : notes.of(author).stream().map(NoteView::of).toList();
    }

    private static @Nullable Alike alike(TypedNote typed) {
        Alike.Choice choice = OneOf.ofAny(Alike.Choice.class, typed.choice(), "/choice");
        if (choice == null || choice == Alike.Choice.NEW) {
            return choice == null ? null : new Alike(null, null, choice);
        }
        boolean insight = typed.insight() != null && !typed.insight().isBlank();
        Alike.Kind kind = insight ? Alike.Kind.INSIGHT : Alike.Kind.RULE;
        String pointer = insight ? "/insight" : "/rule";
        try {
            String number = Objects.requireNonNullElse(insight ? typed.insight() : typed.rule(), "");
            return new Alike(kind, Long.valueOf(number.strip()), choice);
        } catch (NumberFormatException noNumber) {
            throw Refusal.unusable(List.of(Fault.at(pointer, "notes.alike-what")), "notes.not-saved");
        }
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
