package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.swap.SwapDecisions;
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

/** Swaps that do not go through by themselves, for planners to decide. */
@Controller
@RequestMapping("/swaps")
@PreAuthorize("hasRole('PLANNER')")
class SwapsPage {

    private final SwapDecisions decisions;
    private final SwapViews rows;
    private final MessageSource messages;

    SwapsPage(SwapDecisions decisions, SwapViews rows, MessageSource messages) {
        this.decisions = decisions;
        this.rows = rows;
        this.messages = messages;
    }

    @GetMapping
    String waiting(Model model, Locale locale) {
        return page(0, "", FormFaults.NONE, model, locale);
    }

    @PostMapping("/{id}/approval")
    String approve(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            decisions.approve(id, who.account());
            after.addFlashAttribute("said", "DONE");
            return "redirect:/swaps";
        } catch (Refusal e) {
            return refused(e, id, "", response, model, locale);
        }
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            decisions.refuse(id, reason, who.account());
            after.addFlashAttribute("said", "REFUSED");
            return "redirect:/swaps";
        } catch (Refusal e) {
            return refused(e, id, reason, response, model, locale);
        }
    }

    private String refused(
            Refusal refusal, long id, String reason, HttpServletResponse response, Model model, Locale locale) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        return page(id, reason, FormFaults.of(refusal, messages, locale), model, locale);
    }

    /**
     * The page.
     *
     * @param at the swap somebody tried to decide on; 0: none
     */
    private String page(long at, String reason, FormFaults faults, Model model, Locale locale) {
        model.addAttribute("waiting", rows.waiting(locale));
        model.addAttribute("at", at);
        model.addAttribute("reason", reason);
        model.addAttribute("longest", SwapDecisions.LONGEST_REASON);
        model.addAttribute("faults", faults);
        return "rotation/swaps";
    }
}
