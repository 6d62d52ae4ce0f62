package dev.floorseat.notes.web;

import dev.floorseat.directives.DirectiveVersion;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.Subject;
import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.debrief.Debriefs;
import dev.floorseat.notes.debrief.GivenDebriefs;
import dev.floorseat.notes.debrief.TypedDebrief;
import dev.floorseat.notes.promise.TypedPromise;
import dev.floorseat.notes.story.Stories;
import dev.floorseat.notes.story.TypedStory;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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

    private static final List<Subject.Kind> KINDS =
            List.of(Subject.Kind.DIRECTIVE, Subject.Kind.PROCESS, Subject.Kind.PRODUCT, Subject.Kind.SYSTEM);

    /** A directive to choose: one's own, or another that acts on the queue. */
    record Choice(String value, String name) {}

    private final Debriefs debriefs;
    private final GivenDebriefs given;
    private final Stories stories;
    private final Directives directives;
    private final QueueNames queues;
    private final VisitHeads heads;
    private final MaskedWords masked;
    private final Dates dates;
    private final MessageSource messages;

    DebriefPage(
            Debriefs debriefs,
            GivenDebriefs given,
            Stories stories,
            Directives directives,
            QueueNames queues,
            VisitHeads heads,
            MaskedWords masked,
            Dates dates,
            MessageSource messages) {
        this.debriefs = debriefs;
        this.given = given;
        this.stories = stories;
        this.directives = directives;
        this.queues = queues;
        this.heads = heads;
        this.masked = masked;
        this.dates = dates;
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
        List<DirectiveVersion> inForce =
                directives.inForce(visit.from().atZone(visit.zone()).toLocalDate());
        model.addAttribute("head", heads.of(visit, owner, locale));
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("own", choices(inForce, version -> version.owner().equals(owner), visit.queue()));
        model.addAttribute(
                "others",
                choices(
                        inForce,
                        version -> !version.owner().equals(owner) && version.actsOn(visit.queue()),
                        visit.queue()));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("queues", queues.all());
        model.addAttribute("today", dates.today());
        model.addAttribute("story", stories.of(visit.visit()).isPresent());
        model.addAttribute(
                "most",
                Map.of(
                        "learned", TypedDebrief.LONGEST,
                        "mistake", TypedDebrief.LONGEST_MISTAKE,
                        "name", Subject.LONGEST,
                        "promise", TypedPromise.LONGEST,
                        "card", TypedCard.LONGEST,
                        "story", TypedStory.LONGEST));
        return "notes/debrief";
    }

    /** Those that act on the visit's queue first: what one has just seen. */
    private static List<Choice> choices(
            List<DirectiveVersion> inForce, Predicate<DirectiveVersion> which, String queue) {
        return inForce.stream()
                .filter(which)
                .sorted(Comparator.comparing(version -> !version.actsOn(queue)))
                .map(version -> new Choice("version-" + version.id(), version.name()))
                .toList();
    }
}
