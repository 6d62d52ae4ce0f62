package dev.floorseat.rules.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Charter;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** The charter: what all rules are for. Everybody reads it, CX leads keep it. */
@Controller
@RequestMapping("/rules/charter")
@PreAuthorize("hasRole('LEAD')")
class CharterPage {

    private static final String BACK = "redirect:/rules/charter";

    private final Charter charter;
    private final MessageSource messages;

    CharterPage(Charter charter, MessageSource messages) {
        this.charter = charter;
        this.messages = messages;
    }

    /**
     * What was typed and could not be kept.
     *
     * @param id of the statement; null: of a new one
     */
    record Typed(@Nullable Long id, String statement) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    String all(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        return page(new Typed(null, ""), FormFaults.NONE, Readers.isLead(request), who, model);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping({"/{id}", "/{id}/withdrawal", "/{id}/approval"})
    String back() {
        return BACK;
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String statement,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            charter.add(statement, who.account());
            after.addFlashAttribute("said", "rules.said.entry-added");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(new Typed(null, statement), FormFaults.of(e, messages, locale), true, who, model);
        }
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String statement,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            charter.change(id, revision, statement, who.account());
            after.addFlashAttribute("said", "rules.said.entry-added");
            return BACK;
        } catch (Refusal e) {
            response.setStatus(e.kind().status());
            return page(new Typed(id, statement), FormFaults.of(e, messages, locale), true, who, model);
        }
    }

    @PostMapping("/{id}/approval")
    String approve(
            @PathVariable long id,
            @RequestParam long revision,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        charter.approve(id, revision, who.account());
        after.addFlashAttribute("said", "rules.said.entry-approved");
        return BACK;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam boolean withdrawn,
            RedirectAttributes after) {
        charter.withdraw(id, revision, withdrawn);
        after.addFlashAttribute("said", withdrawn ? "rules.said.entry-withdrawn" : "rules.said.entry-restored");
        return BACK;
    }

    private String page(Typed typed, FormFaults faults, boolean lead, SignedIn who, Model model) {
        model.addAttribute("me", who.account());
        model.addAttribute(
                "statements",
                charter.all().stream().filter(each -> lead || each.holds()).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("lead", lead);
        model.addAttribute("longest", Charter.LONGEST_STATEMENT);
        return "rules/charter";
    }
}
