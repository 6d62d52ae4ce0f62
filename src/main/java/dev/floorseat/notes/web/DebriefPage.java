package dev.floorseat.notes.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.notes.debrief.GivenDebriefs;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The debrief at a desk: the form of the executive who was there. */
@Controller
@RequestMapping("/visits/{id}/debrief")
@PreAuthorize("hasRole('EXECUTIVE')")
class DebriefPage {

    private final Debriefs debriefs;
    private final GivenDebriefs given;
    private final Stories stories;
    private final DebriefModel offer;
    private final Floor floor;
    private final VisitHeads heads;
    private final MaskedWords masked;
    private final MessageSource messages;

    DebriefPage(
            Debriefs debriefs,
            GivenDebriefs given,
            Stories stories,
            DebriefModel offer,
            Floor floor,
            VisitHeads heads,
            MaskedWords masked,
            MessageSource messages) {
        this.debriefs = debriefs;
        this.given = given;
        this.stories = stories;
        this.offer = offer;
        this.floor = floor;
        this.heads = heads;
        this.masked = masked;
        this.messages = messages;
    }

    @GetMapping
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        Appointment visit = debriefs.own(id, who.personId());
        if (given.of(visit.visit()).isPresent()) {
            return "redirect:/visits/" + id + "/summary";
        }
        return page(visit, DebriefForm.empty(UUID.randomUUID().toString()), FormFaults.NONE, model, locale);
    }

    @PostMapping
    String give(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        Appointment visit = debriefs.own(id, who.personId());
        DebriefForm form = DebriefForm.of(sent);
        if (sent.containsKey("masked")) {
            form = form.through(masked.masking(locale));
        }
        try {
            debriefs.give(id, who.personId(), form.typed());
            after.addFlashAttribute("said", "summary.given");
            return "redirect:/visits/" + id + "/summary";
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            model.addAttribute("masked", masked.offered(refused, locale));
            return page(visit, form, FormFaults.of(refused, messages, locale), model, locale);
        }
    }

    private String page(Appointment visit, DebriefForm typed, FormFaults faults, Model model, Locale locale) {
        PersonId owner = visit.executive();
        model.addAttribute("head", heads.of(visit, owner, locale));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        offer.fill(model, visit, owner);
        model.addAttribute("looks", offer.asked(visit, typed));
        model.addAttribute("queues", QueueNames.of(floor).all());
        model.addAttribute("story", stories.of(visit.visit()).isPresent());
        return "notes/debrief";
    }
}
