package dev.floorseat.rotation.web.board;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.Repairs;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.web.Words;
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

/**
 * Repairing a visit that fell out: a few choices that change nobody else, or few others where that costs much, and the one accepted is
 * published.
 */
@Controller
@PreAuthorize("hasRole('PLANNER')")
class BoardRepairs {

    private static final int MOST = 5;

    private final Repairs repairs;
    private final Scenes scenes;
    private final Mends mends;
    private final Words words;
    private final Answering answering;

    BoardRepairs(Repairs repairs, Scenes scenes, Mends mends, Words words, Answering answering) {
        this.repairs = repairs;
        this.scenes = scenes;
        this.mends = mends;
        this.words = words;
        this.answering = answering;
    }

    @GetMapping("/board/visits/{id}/repair")
    String look(
            @PathVariable long id,
            VisitForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        fill(scenes.visit(id), form, null, locale, model);
        response.addHeader("Vary", "HX-Request");
        return htmx ? "rotation/board-repair :: dialog" : "rotation/board-repair";
    }

    @PostMapping("/board/visits/{id}/repair")
    String accept(
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
            String slot = form.slot();
            if (slot == null || slot.isBlank()) {
                throw Refusal.unusable("board.refused.nothing-chosen");
            }
            if (visit.version() != form.seen()) {
                throw Refusal.conflict("rotation.visit-changed");
            }
            Relocation chosen = Relocation.read(slot);
            PlanPublished published = repairs.accept(visit.visitId(), chosen.slot(), chosen.others(), who.account());
            Scene scene = scenes.of(visit.rotation(), locale);
            String when = Objects.requireNonNullElse(
                    scene.cards().byItself(scenes.visit(id)).when(), "");
            Toast toast = Toast.of(
                    scene.texts().say("repaired", scene.draft().name(visit.visitor()), when, published.version()));
            return answering.done(visit.rotation(), form, toast, reader, model, after, response);
        } catch (Refusal refused) {
            fill(scenes.visit(id), form, answering.words(refused, reader), locale, model);
            return Answering.dialog("rotation/board-repair", refused, reader, response);
        }
    }

    private void fill(Visit visit, VisitForm form, @Nullable String problem, Locale locale, Model model) {
        Repairs.Repair repair = repairs.propose(visit.visitId(), MOST);
        Scene scene = scenes.of(repair.draft(), locale);
        List<Mends.Mend> offered = mends.of(scene, repair);
        model.addAttribute("card", scene.cards().byItself(visit));
        model.addAttribute("where", form.where(scene));
        model.addAttribute("version", visit.version());
        model.addAttribute("choices", offered);
        model.addAttribute("chosen", offered.isEmpty() ? "" : offered.get(0).value());
        model.addAttribute("others", !repair.variants().isEmpty());
        model.addAttribute("reasons", words.reasons(repair.inTheWay(), locale));
        model.addAttribute("problem", problem);
    }
}
