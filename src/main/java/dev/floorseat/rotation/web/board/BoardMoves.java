package dev.floorseat.rotation.web.board;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a visit: by dialog, or by dropping its card. What a move breaks is shown before it is accepted. */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class BoardMoves {

    private final Scenes scenes;
    private final MoveDialog dialog;
    private final Choices choices;
    private final Planning planning;
    private final Answering answering;

    BoardMoves(Scenes scenes, MoveDialog dialog, Choices choices, Planning planning, Answering answering) {
        this.scenes = scenes;
        this.dialog = dialog;
        this.choices = choices;
        this.planning = planning;
        this.answering = answering;
    }

    /** The dialog; without script, a page. */
    @GetMapping("/board/visits/{id}/move")
    String look(
            @PathVariable long id,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Visit visit = scenes.visit(id);
        Scene scene = scenes.of(visit.rotation(), locale);
        dialog.fill(scene, visit, form, form.slot(), null, model);
        response.addHeader("Vary", "HX-Request");
        return htmx ? "rotation/board-move :: dialog" : "rotation/board-move";
    }

    @PostMapping("/board/visits/{id}/move")
    String move(
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
        String slot = form.slot();
        if (slot == null || slot.isBlank()) {
            return again(visit, form, Refusal.unusable("board.refused.nothing-chosen"), reader, model, response);
        }
        try {
            Scene scene = scenes.of(visit.rotation(), locale);
            if (visit.version() == form.seen()
                    && !form.breaksKnowingly()
                    && !planning.broken(scene.draft(), visit.visitId(), slot).isEmpty()) {
                return again(visit, form, Refusal.unusable("board.refused.breaks-now"), reader, model, response);
            }
            Visit moved = planning.move(visit.visitId(), form.seen(), slot, true, who.account());
            return done(scene, moved, form, reader, model, after, response);
        } catch (Refusal refused) {
            return again(scenes.visit(id), form, refused, reader, model, response);
        }
    }

    /** A card was dropped on a cell: its best slot is taken at once unless that breaks something. */
    @PostMapping("/board/visits/{id}/drop")
    String drop(
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
        Scene scene = scenes.of(visit.rotation(), locale);
        List<Choice> best = choices.of(scene, visit, form.wanted());
        if (best.isEmpty() || !best.get(0).broken().isEmpty()) {
            dialog.fill(scene, visit, form, null, null, model);
            return Answering.dialog("rotation/board-move", null, reader, response);
        }
        try {
            Visit moved =
                    planning.move(visit.visitId(), form.seen(), best.get(0).slot(), true, who.account());
            return done(scene, moved, form, reader, model, after, response);
        } catch (Refusal refused) {
            return again(scenes.visit(id), form, refused, reader, model, response);
        }
    }

    private String done(
            Scene scene,
            Visit moved,
            VisitForm form,
            Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        Toast toast = new Toast(
                scene.texts()
                        .say(
                                "moved",
                                scene.draft().name(moved.visitor()),
                                Objects.requireNonNullElse(stands(scene, moved), "")),
                planning.newestChange(moved.rotation(), reader.account()));
        return answering.done(moved.rotation(), form, toast, reader, model, after, response);
    }

    private static @Nullable String stands(Scene scene, Visit moved) {
        return scene.cards().byItself(moved).when();
    }

    /** The dialog again, as things stand now, with what the planner had chosen. */
    private String again(
            Visit visit, VisitForm form, Refusal refused, Reader reader, Model model, HttpServletResponse response) {
        Scene scene = scenes.of(visit.rotation(), reader.locale());
        dialog.fill(scene, visit, form, form.slot(), answering.words(refused, reader), model);
        return Answering.dialog("rotation/board-move", refused, reader, response);
    }
}
