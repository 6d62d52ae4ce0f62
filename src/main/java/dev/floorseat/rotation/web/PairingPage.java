package dev.floorseat.rotation.web;

import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.pairing.PairingAnswer;
import dev.floorseat.rotation.pairing.Pairings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Would you do another visit together?", asked on the visit's page. */
@Controller
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class PairingPage {

    private final Pairings pairings;

    PairingPage(Pairings pairings) {
        this.pairings = pairings;
    }

    @PostMapping("/visits/{id}/pairing")
    String answer(
            @PathVariable long id,
            @RequestParam PairingAnswer answer,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        pairings.answer(VisitAnswersPage.visitId(id), VisitAnswersPage.person(id, who), answer);
        after.addFlashAttribute("paired", true);
        return "redirect:/visits/" + id;
    }
}
