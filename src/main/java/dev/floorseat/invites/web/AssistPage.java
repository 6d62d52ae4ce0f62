package dev.floorseat.invites.web;

import dev.floorseat.access.Consents;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.invites.replies.AssistantAnswers;
import dev.floorseat.invites.replies.AssistantAnswers.Given;
import dev.floorseat.invites.replies.LinkView.Asked;
import dev.floorseat.people.People;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** An assistant's home: for whom they act, the next visits, and the answers to them. */
@Controller
@RequestMapping("/assist")
@PreAuthorize("hasRole('ASSISTANT')")
class AssistPage {

    private static final String BACK = "redirect:/assist";

    /** An executive and the visits to come. */
    record Executive(long person, String name, List<AssistedVisits.Row> visits) {}

    private final Consents consents;
    private final AssistantAnswers answers;
    private final AssistedVisits visits;
    private final LinkSheet sheet;
    private final People people;

    AssistPage(Consents consents, AssistantAnswers answers, AssistedVisits visits, LinkSheet sheet, People people) {
        this.consents = consents;
        this.answers = answers;
        this.visits = visits;
        this.sheet = sheet;
        this.people = people;
    }

    @GetMapping
    String home(@AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        model.addAttribute(
                "executives",
                consents.heldBy(who.account()).stream()
                        .map(consent -> new Executive(
                                consent.executive().value(),
                                visits.name(consent.executive()),
                                visits.of(consent, locale)))
                        .toList());
        return "invites/assist";
    }

    /** The way back after a language switch or a reload. */
    @GetMapping("/visits/{id}/answer")
    String back(@PathVariable long id) {
        return BACK;
    }

    @PostMapping("/visits/{id}/answer")
    String answer(
            @PathVariable long id,
            @RequestParam String answer,
            @RequestParam int seen,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes after) {
        Said said = answer.equals("ACCEPTED") ? Said.ACCEPTED : Said.TENTATIVE;
        give(id, new Given(said, null, "", null, seen), who, after);
        return BACK;
    }

    @GetMapping("/visits/{id}/decline")
    String decline(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        return form(id, Purpose.DECLINE, who, null, model, locale);
    }

    @PostMapping("/visits/{id}/decline")
    String decline(
            @PathVariable long id,
            Typed typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        @Nullable
        DeclineReason reason = Stream.of(DeclineReason.values())
                .filter(each -> each.name().equals(typed.reason()))
                .findFirst()
                .orElse(null);
        try {
            give(id, new Given(Said.DECLINED, reason, typed.words(), null, typed.seen()), who, after);
        } catch (Refusal e) {
            return again(e, id, Purpose.DECLINE, typed, who, response, model, locale);
        }
        return BACK;
    }

    @GetMapping("/visits/{id}/proposal")
    String propose(@PathVariable long id, @AuthenticationPrincipal SignedIn who, Model model, Locale locale) {
        return form(id, Purpose.PROPOSE, who, null, model, locale);
    }

    @PostMapping("/visits/{id}/proposal")
    String propose(
            @PathVariable long id,
            Typed typed,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            Proposal wish = sheet.chosen(asked(id, Purpose.PROPOSE, who), typed.time());
            give(id, new Given(Said.COUNTERED, null, typed.words(), wish, typed.seen()), who, after);
        } catch (Refusal e) {
            return again(e, id, Purpose.PROPOSE, typed, who, response, model, locale);
        }
        return BACK;
    }

    /**
     * What the forms send.
     *
     * @param reason why not, the name of a class
     * @param time the time proposed, as the page offered it
     * @param seen the revision the assistant saw
     */
    record Typed(
            @Nullable String reason,
            @Nullable String comment,
            @Nullable String time,
            @Nullable Integer seen) {

        String words() {
            return comment == null ? "" : comment.strip();
        }
    }

    private void give(long id, Given given, SignedIn who, RedirectAttributes after) {
        answers.answer(who.account(), visit(id), given);
        after.addFlashAttribute("answered", given.said().name());
    }

    /** What was typed wrong is shown again; everything else is refused as everywhere. */
    private String again(
            Refusal refused,
            long id,
            Purpose purpose,
            Typed typed,
            SignedIn who,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        if (refused.kind() != Refusal.Kind.UNUSABLE) {
            throw refused;
        }
        response.setStatus(refused.kind().status());
        model.addAttribute("typed", typed);
        return form(id, purpose, who, refused, model, locale);
    }

    private String form(long id, Purpose purpose, SignedIn who, @Nullable Refusal refused, Model model, Locale locale) {
        Asked asked = asked(id, purpose, who);
        sheet.fillFor(asked, locale, refused, model);
        model.addAttribute("visit", id);
        model.addAttribute("seen", asked.invitation().sequence());
        return "invites/assist-answer";
    }

    private Asked asked(long id, Purpose purpose, SignedIn who) {
        Invitation invitation =
                answers.look(who.account(), visit(id), purpose == Purpose.DECLINE ? Said.DECLINED : Said.COUNTERED);
        return new Asked(purpose, invitation, people.byId(invitation.person()).orElseThrow());
    }

    static VisitId visit(long id) {
        if (id <= 0) {
            throw Refusal.notFound("access.consent.none");
        }
        return new VisitId(id);
    }
}
