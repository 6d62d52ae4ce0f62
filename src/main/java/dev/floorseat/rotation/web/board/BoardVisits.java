package dev.floorseat.rotation.web.board;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Planning.Undone;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.solver.Breach;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a card's menu does at once: pin, let go, take out; and undo. */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class BoardVisits {

    private final Scenes scenes;
    private final Planning planning;
    private final Answering answering;

    BoardVisits(Scenes scenes, Planning planning, Answering answering) {
        this.scenes = scenes;
        this.planning = planning;
        this.answering = answering;
    }

    @PostMapping("/board/visits/{id}/pin")
    String pin(
            @PathVariable long id,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Reader reader = Reader.of(who, locale, htmx);
        Visit visit = scenes.visit(id);
        boolean pinned = !Boolean.FALSE.equals(form.pinned());
        try {
            planning.pin(visit.visitId(), form.seen(), pinned, who.account());
        } catch (Refusal refused) {
            return answering.overtaken(visit.rotation(), form, refused, reader, model, after, response);
        }
        Toast toast = new Toast(
                scenes.texts(locale).say(pinned ? "pinned" : "unpinned", scenes.name(visit.visitor())),
                planning.newestChange(visit.rotation(), who.account()));
        return answering.done(visit.rotation(), form, toast, reader, model, after, response);
    }

    /** Takes the place away; where that breaks something for another visit, it is shown first. */
    @PostMapping("/board/visits/{id}/take-out")
    String takeOut(
            @PathVariable long id,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Reader reader = Reader.of(who, locale, htmx);
        Visit visit = scenes.visit(id);
        try {
            if (visit.version() == form.seen() && !form.breaksKnowingly()) {
                Scene scene = scenes.of(visit.rotation(), locale);
                List<Breach> broken = planning.broken(scene.draft(), visit.visitId(), null);
                if (!broken.isEmpty()) {
                    model.addAttribute("card", scene.cards().byItself(visit));
                    model.addAttribute("where", form.where(scene));
                    model.addAttribute("version", visit.version());
                    model.addAttribute(
                            "broken",
                            broken.stream().map(scene.words()).distinct().toList());
                    return Answering.dialog("rotation/board-take-out", null, reader, response);
                }
            }
            planning.move(visit.visitId(), form.seen(), null, false, who.account());
        } catch (Refusal refused) {
            return answering.overtaken(visit.rotation(), form, refused, reader, model, after, response);
        }
        Toast toast = new Toast(
                scenes.texts(locale).say("taken-out", scenes.name(visit.visitor())),
                planning.newestChange(visit.rotation(), who.account()));
        return answering.done(visit.rotation(), form, toast, reader, model, after, response);
    }

    /** Takes back the change the planner saw as the newest, and no other. */
    @PostMapping("/board/{rotation}/undo")
    String undo(
            @PathVariable long rotation,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Reader reader = Reader.of(who, locale, htmx);
        try {
            String said = planning.undo(rotation, form.change())
                    .map(undone -> undone(undone, scenes.texts(locale)))
                    .orElseGet(() -> scenes.texts(locale).say("undone.nothing"));
            return answering.done(rotation, form, Toast.of(said), reader, model, after, response);
        } catch (Refusal refused) {
            return answering.overtaken(rotation, form, refused, reader, model, after, response);
        }
    }

    private String undone(Undone undone, Texts texts) {
        if (undone.visits().isEmpty()) {
            return texts.say("undone.overtaken");
        }
        return undone.visits().size() == 1
                ? texts.say(
                        "undone." + undone.what() + ".one",
                        scenes.name(scenes.visit(undone.visits().get(0).value()).visitor()))
                : texts.say("undone." + undone.what(), undone.visits().size());
    }
}
