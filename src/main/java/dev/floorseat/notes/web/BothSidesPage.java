package dev.floorseat.notes.web;

import dev.floorseat.notes.both.NewRemark;
import dev.floorseat.notes.both.Opinion;
import dev.floorseat.notes.both.RemarkKind;
import dev.floorseat.notes.both.Remarks;
import dev.floorseat.notes.both.Standings;
import dev.floorseat.notes.both.Views;
import dev.floorseat.notes.capture.Arrival;
import dev.floorseat.notes.capture.Arrivals;
import dev.floorseat.notes.capture.FieldNotes;
import dev.floorseat.notes.capture.SubjectReader;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The notes of a visit for its two people: first one's own, and once both have written, both side by side. */
@Controller
@RequestMapping("/visits/{id}")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class BothSidesPage {

    /**
     * A remark as the form sends it.
     *
     * @param note beside which
     */
    record WrittenRemark(long note, String clientId, String kind, String text) {

        static final WrittenRemark NONE = new WrittenRemark(0, "", "", "");
    }

    private final BothSidesModel page;
    private final FieldNotes notes;
    private final SubjectReader subjects;
    private final Standings standings;
    private final Remarks remarks;
    private final Views views;
    private final Arrivals arrivals;
    private final MaskedWords masked;
    private final MessageSource messages;

    BothSidesPage(
            BothSidesModel page,
            FieldNotes notes,
            SubjectReader subjects,
            Standings standings,
            Remarks remarks,
            Views views,
            Arrivals arrivals,
            MaskedWords masked,
            MessageSource messages) {
        this.page = page;
        this.notes = notes;
        this.subjects = subjects;
        this.standings = standings;
        this.remarks = remarks;
        this.views = views;
        this.arrivals = arrivals;
        this.masked = masked;
        this.messages = messages;
    }

    @GetMapping("/notes")
    String both(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        return shown(id, who, WrittenNote.empty(), WrittenRemark.NONE, null, model, locale);
    }

    /** The way back after a language switch or a reload. */
    @GetMapping({"/notes/done", "/views", "/notes/{note}/remarks"})
    String back(@PathVariable long id) {
        return page(id);
    }

    /**
     * Takes a note.
     *
     * @param mask whether to put words in the place of what the guard finds
     */
    @PostMapping("/notes")
    String write(
            @PathVariable long id,
            WrittenNote typed,
            @RequestParam(name = "masked", defaultValue = "false") boolean mask,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        WrittenNote written = mask ? typed.with(masked.masking(locale)) : typed;
        try {
            Arrival now = arrivals.of(null);
            notes.take(Owner.visit(id), Owner.of(who, id), written.checked(subjects, now), now);
        } catch (Refusal e) {
            correctable(e, response);
            return shown(id, who, written, WrittenRemark.NONE, e, model, locale);
        }
        after.addFlashAttribute("saved", "note");
        return page(id);
    }

    @PostMapping("/notes/done")
    String done(
            @PathVariable long id,
            @RequestParam String clientId,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        standings.done(Owner.visit(id), Owner.of(who, id), clientId, arrivals.of(null));
        after.addFlashAttribute("saved", "done");
        return page(id);
    }

    /**
     * Says something beside a note.
     *
     * @param mask whether to put words in the place of what the guard finds
     */
    @PostMapping("/notes/{note}/remarks")
    String remark(
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam String clientId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "masked", defaultValue = "false") boolean mask,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        String words = mask ? masked.masking(locale).apply(text) : text;
        try {
            NewRemark wanted = NewRemark.of(clientId, OneOf.of(RemarkKind.class, kind, "/kind"), words);
            remarks.add(Owner.visit(id), Owner.of(who, id), note, wanted, arrivals.of(null));
        } catch (Refusal e) {
            correctable(e, response);
            return shown(
                    id, who, WrittenNote.empty(), new WrittenRemark(note, clientId, kind, words), e, model, locale);
        }
        after.addFlashAttribute("saved", "remark");
        return page(id) + "#note-" + note;
    }

    @PostMapping("/views")
    String view(
            @PathVariable long id,
            @RequestParam String clientId,
            @RequestParam long directiveVersion,
            @RequestParam String view,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        views.say(
                Owner.visit(id),
                Owner.of(who, id),
                clientId,
                directiveVersion,
                OneOf.of(Opinion.class, view, "/view"),
                arrivals.of(null));
        after.addFlashAttribute("saved", "view");
        return page(id);
    }

    private static String page(long id) {
        return "redirect:/visits/" + id + "/notes";
    }

    /** What the reader can put right goes back to the form; anything else is not for it. */
    private static void correctable(Refusal refusal, HttpServletResponse response) {
        if (refusal.kind() != Refusal.Kind.UNUSABLE) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
    }

    private String shown(
            long id,
            SignedIn who,
            WrittenNote typed,
            WrittenRemark remark,
            @Nullable Refusal refusal,
            Model model,
            Locale locale) {
        page.fill(model, id, who.personId(), locale);
        model.addAttribute("typed", typed);
        model.addAttribute("remark", remark);
        model.addAttribute("faults", refusal == null ? FormFaults.NONE : FormFaults.of(refusal, messages, locale));
        model.addAttribute("masked", refusal == null ? Map.of() : masked.offered(refusal, locale));
        return "notes/both";
    }
}
