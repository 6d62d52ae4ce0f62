package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Recall;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** Whose visits a recall would call off, before anything leaves the house, and the button that takes back exactly that. */
@Controller
@RequestMapping("/rotations/{id}/recall")
@PreAuthorize("hasRole('PLANNER')")
class RecallPage {

    private static final int PAGE = 60;

    private final Drafts drafts;
    private final Recall recall;
    private final DifferenceRows rows;
    private final MessageSource messages;

    RecallPage(Drafts drafts, Recall recall, DifferenceRows rows, MessageSource messages) {
        this.drafts = drafts;
        this.recall = recall;
        this.rows = rows;
        this.messages = messages;
    }

    @GetMapping
    String preview(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
        return page(id, page, "", FormFaults.NONE, model, locale);
    }

    @PostMapping
    String recall(
            @PathVariable long id,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            PlanPublished recalled = recall.recall(id, seen, reason, who.account());
            after.addFlashAttribute("recalled", Integer.toString(recalled.version()));
            after.addFlashAttribute(
                    "cancellations",
                    Difference.of(recalled.changes(), person -> "").cancellations());
            return "redirect:/rotations/" + id;
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.NOT_FOUND) {
                throw e;
            }
            response.setStatus(e.kind().status());
            return page(id, 1, reason, FormFaults.of(e, messages, locale), model, locale);
        }
    }

    private String page(long id, int page, String reason, FormFaults faults, Model model, Locale locale) {
        Draft draft = drafts.of(id);
        Recall.Preview preview = recall.preview(id);
        Difference difference = Difference.of(preview.changes(), draft::name);
        model.addAttribute("rotation", draft.rotation());
        model.addAttribute("preview", preview);
        model.addAttribute("difference", difference);
        model.addAttribute("people", PageOf.of(rows.of(difference, draft, locale), page, PAGE));
        model.addAttribute("reason", reason);
        model.addAttribute("longest", Recall.LONGEST_REASON);
        model.addAttribute("faults", faults);
        return "rotation/recall";
    }
}
