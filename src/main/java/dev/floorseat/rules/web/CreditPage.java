package dev.floorseat.rules.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.Credit;
import dev.floorseat.rules.Credits;
import dev.floorseat.web.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a mentor wants to be named where a rule comes from their notes: by name, by team, or not at all. */
@Controller
@RequestMapping("/my/credit")
@PreAuthorize("hasRole('MENTOR')")
class CreditPage {

    private final Credits credits;

    CreditPage(Credits credits) {
        this.credits = credits;
    }

    @GetMapping
    String mine(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("choice", credits.choice(person(who)));
        model.addAttribute("choices", Credit.Choice.values());
        return "rules/credit";
    }

    @PostMapping
    String choose(@RequestParam Credit.Choice choice, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
        credits.choose(person(who), choice);
        after.addFlashAttribute("said", "rules.said.credit");
        return "redirect:/my/credit";
    }

    private static PersonId person(SignedIn who) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("record.nobody");
        }
        return person;
    }
}
