package dev.floorseat.notes.web;

import dev.floorseat.notes.both.DoubleNotes;
import dev.floorseat.notes.both.NewRemark;
import dev.floorseat.notes.both.Opinion;
import dev.floorseat.notes.both.RemarkKind;
import dev.floorseat.notes.both.Remarks;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.both.Views;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.Arrivals;
import dev.floorseat.notes.capture.ClientId;
import dev.floorseat.notes.capture.SubjectReader;
import dev.floorseat.notes.guard.Typed;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Fault;
import dev.floorseat.web.ForPrograms;
import dev.floorseat.web.Refusal;
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

/** Each writes before either sees the other's, for programs: "my notes are complete", both sides, remarks, views of directives. */
@RestController
@RequestMapping({ForPrograms.API + "/visits/{id}", ForPrograms.PHONE + "/visits/{id}"})
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class DoubleNoteResource {

    /** "My notes are complete." */
    record TypedDone(@Nullable String clientId, @Nullable String at) {}

    /** A remark as it is sent. */
    record TypedRemark(
            @Nullable String clientId,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String at) {}

    /** A view of a directive as it is sent. */
    record TypedView(
            @Nullable String clientId,
            @Nullable String directiveVersion,
            @Nullable String view,
            @Nullable String at) {}

    private final DoubleNotes notes;
    private final Standings standings;
    private final Remarks remarks;
    private final Views views;
    private final SubjectReader subjects;
    private final Arrivals arrivals;

    DoubleNoteResource(
            DoubleNotes notes,
            Standings standings,
            Remarks remarks,
            Views views,
            SubjectReader subjects,
            Arrivals arrivals) {
        this.notes = notes;
        this.standings = standings;
        this.remarks = remarks;
        this.views = views;
        this.subjects = subjects;
        this.arrivals = arrivals;
    }

    @GetMapping("/notes")
    DoubleNoteView both(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
        return DoubleNoteView.of(notes.of(id, who.personId()));
    }

    @PostMapping("/notes/done")
    DoubleNoteView done(@PathVariable long id, @RequestBody TypedDone typed, @AuthenticationPrincipal SignedIn who) {
        standings.done(Owner.visit(id), Owner.of(who, id), ClientId.of(typed.clientId()), arrivals.of(typed.at()));
        return both(id, who);
    }

    @PostMapping("/notes/{note}/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    DoubleNoteView.Said remark(
            @PathVariable long id,
            @PathVariable long note,
            @RequestBody TypedRemark typed,
            @AuthenticationPrincipal SignedIn who) {
        NewRemark wanted =
                NewRemark.of(typed.clientId(), OneOf.of(RemarkKind.class, typed.kind(), "/kind"), typed.text());
        return DoubleNoteView.Said.of(
                remarks.add(Owner.visit(id), Owner.of(who, id), note, wanted, arrivals.of(typed.at())),
                Owner.of(who, id));
    }

    @PostMapping("/views")
    @ResponseStatus(HttpStatus.CREATED)
    DoubleNoteView.Held view(
            @PathVariable long id, @RequestBody TypedView typed, @AuthenticationPrincipal SignedIn who) {
        Arrival when = arrivals.of(typed.at());
        Long version = subjects.read(new Typed("/directiveVersion", typed.directiveVersion()), when)
                .checked()
                .directiveVersion();
        if (version == null) {
            throw Refusal.unusable(List.of(Fault.at("/directiveVersion", "notes.missing")), "notes.not-saved");
        }
        return DoubleNoteView.Held.of(
                views.say(
                        Owner.visit(id),
                        Owner.of(who, id),
                        ClientId.of(typed.clientId()),
                        version,
                        OneOf.of(Opinion.class, typed.view(), "/view"),
                        when),
                Owner.of(who, id));
    }
}
