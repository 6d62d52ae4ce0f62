package dev.floorseat.notes.web;

import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.both.SharedNote;
import dev.floorseat.notes.both.SharedNotes;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.ForPrograms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shared notes, for programs: without names, visits and days. */
@RestController
@RequestMapping(ForPrograms.API)
@PreAuthorize("hasAnyRole('LEAD')")
class SharedNotesResource {

    /**
     * A shared note.
     *
     * @param week the Monday of the week in which it was written
     */
    record SharedView(
            String id,
            NoteKind kind,
            @Nullable String text,
            @Nullable String action,
            @Nullable Subject about,
            @Nullable String directiveVersion,
            @Nullable String segment,
            @Nullable String wish,
            String site,
            String queue,
            LocalDate week,
            List<SharedNote.Beside> remarks) {

        static SharedView of(SharedNote note) {
            Long version = note.directiveVersion();
            return new SharedView(
                    Long.toString(note.id()),
                    note.kind(),
                    note.situation(),
                    note.action(),
                    note.about(),
                    version == null ? null : version.toString(),
                    note.segment(),
                    note.wish(),
                    note.site(),
                    note.queue(),
                    note.week(),
                    note.remarks());
        }
    }

    /** One page of them, the newest first. */
    record SharedPageView(List<SharedView> notes, int page, int pages, int count) {}

    private final SharedNotes notes;

    SharedNotesResource(SharedNotes notes) {
        this.notes = notes;
    }

    @GetMapping("/notes/shared")
    SharedPageView shared(
            SharedFilterTyped typed,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn who) {
        SharedPage found = SharedPage.of(notes, typed.filter(), who.personId(), page);
        return new SharedPageView(
                found.notes().stream().map(SharedView::of).toList(), found.number(), found.pages(), found.count());
    }
}
