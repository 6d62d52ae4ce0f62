package dev.floorseat.rules.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rules.RuleBook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody else says yes or no to a new wording of a rule in force; it stands on the page of the rule. */
@Controller
@RequestMapping("/rules/{id}/rewrite")
@PreAuthorize("hasRole('LEAD')")
class RewritePage {

    private final RuleBook book;

    RewritePage(RuleBook book) {
        this.book = book;
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping
    String back(@PathVariable long id) {
        return "redirect:/rules/" + id;
    }

    @PostMapping
    String decide(
            @PathVariable long id,
            @RequestParam long revision,
            @RequestParam boolean confirmed,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        if (confirmed) {
            book.confirmRewrite(id, revision, who.account());
        } else {
            book.dropRewrite(id, revision);
        }
        after.addFlashAttribute("said", confirmed ? "rules.said.rewritten" : "rules.said.rewrite-dropped");
        return back(id);
    }
}
