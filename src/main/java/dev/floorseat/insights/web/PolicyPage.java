package dev.floorseat.insights.web;

import dev.floorseat.insights.EvidencePolicies;
import dev.floorseat.insights.EvidencePolicies.Stored;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From when on evidence carries: CX leads decide, and all insights are judged anew at once. */
@Controller
@RequestMapping("/insights/policy")
@PreAuthorize("hasRole('LEAD')")
class PolicyPage {

    private final EvidencePolicies policies;
    private final MessageSource messages;

    PolicyPage(EvidencePolicies policies, MessageSource messages) {
        this.policies = policies;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        Stored now = policies.now();
        return page(now, null, PolicyForm.of(now.policy()), FormFaults.NONE, model);
    }

    @PostMapping
    String change(
            @RequestParam long revision,
            @ModelAttribute(name = "sent", binding = false) PolicyForm typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            policies.change(revision, typed.policy(), who.account());
            after.addFlashAttribute("said", "insights.policy.said");
            return "redirect:/insights/policy";
        } catch (Refusal e) {
            Stored now = policies.now();
            response.setStatus(e.kind().status());
            return page(
                    now,
                    e.kind() == Refusal.Kind.CONFLICT ? PolicyForm.of(now.policy()) : null,
                    typed,
                    FormFaults.of(e, messages, locale),
                    model);
        }
    }

    /**
     * The form.
     *
     * @param other what somebody else made of it meanwhile; null: nobody did
     */
    private String page(Stored now, @Nullable PolicyForm other, PolicyForm typed, FormFaults faults, Model model) {
        model.addAttribute("now", now);
        model.addAttribute("other", other);
        model.addAttribute("pending", policies.pending());
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("fields", PolicyForm.FIELDS);
        return "insights/policy";
    }
}
