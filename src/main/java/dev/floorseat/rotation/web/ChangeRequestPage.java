package dev.floorseat.rotation.web;

import dev.floorseat.floor.Site;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.plan.ChangeRequests;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Dates;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** A time somebody proposed, before a planner who accepts or refuses it. Either way a mail leaves the house. */
@Controller
@RequestMapping("/visits/{id}/proposals/{person}")
@PreAuthorize("hasRole('PLANNER')")
class ChangeRequestPage {

    private final ChangeRequests requests;
    private final Drafts drafts;
    private final Dates dates;
    private final MessageSource messages;

    ChangeRequestPage(ChangeRequests requests, Drafts drafts, Dates dates, MessageSource messages) {
        this.requests = requests;
        this.drafts = drafts;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * A place the visit could go to.
     *
     * @param far how it differs from what was proposed, in words
     * @param exact whether it does not
     */
    record Choice(String slot, String when, String where, String far, boolean exact) {}

    @GetMapping
    String show(@PathVariable long id, @PathVariable long person, Model model, Locale locale) {
        return page(id, person, null, model, locale);
    }

    /** Moves the visit there and publishes it. */
    @PostMapping("/acceptance")
    String accept(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String slot,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            if (slot.isBlank()) {
                throw Refusal.unusable("loop.request.place-missing");
            }
            requests.accept(VisitAnswersPage.visitId(id), person(person), slot, who.account());
        } catch (Refusal e) {
            return refused(id, person, e, response, model, locale);
        }
        after.addFlashAttribute("proposal", "accepted");
        return "redirect:/visits/" + id;
    }

    /** Leaves the visit where it is, and tells the person. */
    @PostMapping("/refusal")
    String refuse(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            requests.refuse(VisitAnswersPage.visitId(id), person(person), reason, who.account());
        } catch (Refusal e) {
            model.addAttribute("reason", reason);
            return refused(id, person, e, response, model, locale);
        }
        after.addFlashAttribute("proposal", "refused");
        return "redirect:/visits/" + id;
    }

    /** What can still be decided is shown anew; the rest is the error page's. */
    private String refused(
            long id, long person, Refusal why, HttpServletResponse response, Model model, Locale locale) {
        String words = messages.getMessage(why.key(), why.arguments().toArray(), locale);
        String page = page(id, person, words, model, locale);
        response.setStatus(why.kind().status());
        return page;
    }

    private String page(long id, long person, @Nullable String problem, Model model, Locale locale) {
        ChangeRequests.Request request = requests.of(VisitAnswersPage.visitId(id), person(person));
        Draft draft = request.draft();
        Appointment promised = draft.promised(request.visit()).orElseThrow();
        Proposal proposal = Objects.requireNonNull(request.said().proposal());
        Map<String, Site> sites = drafts.sites();
        List<Choice> choices = request.places().stream()
                .map(slot -> choice(slot, proposal, promised, draft, sites, locale))
                .toList();
        model.addAttribute("problem", problem);
        model.addAttribute("visit", id);
        model.addAttribute("person", person);
        model.addAttribute("name", draft.name(request.said().person()));
        model.addAttribute("executive", draft.name(promised.executive()));
        model.addAttribute("mentor", draft.name(promised.mentor()));
        model.addAttribute("promised", dates.when(promised.from(), promised.to(), promised.zone(), locale));
        model.addAttribute("site", promised.siteName());
        @Nullable
        Site named = Optional.ofNullable(proposal.site()).map(sites::get).orElse(null);
        model.addAttribute(
                "proposed",
                dates.when(proposal.from(), proposal.to(), named == null ? promised.zone() : named.zone(), locale));
        model.addAttribute("proposedSite", named == null ? null : named.name());
        model.addAttribute("comment", request.said().comment());
        model.addAttribute("choices", choices);
        return "rotation/proposal";
    }

    private Choice choice(
            Slot slot, Proposal proposal, Appointment promised, Draft draft, Map<String, Site> sites, Locale locale) {
        Site site = Objects.requireNonNull(sites.get(slot.site()));
        Instant from = slot.from().toInstant();
        Instant to = slot.to().toInstant();
        PersonId mentor = Objects.requireNonNull(draft.numbers().get(slot.mentor()));
        String beside = say(
                mentor.equals(promised.mentor()) ? "loop.place.same-mentor" : "loop.place.other-mentor",
                locale,
                draft.name(mentor));
        boolean exact = from.equals(proposal.from()) && to.equals(proposal.to());
        return new Choice(
                slot.id(),
                dates.when(from, to, site.zone(), locale),
                site.name() + ", " + beside,
                far(proposal, from, to, exact, site.zone(), locale),
                exact);
    }

    private String far(Proposal proposal, Instant from, Instant to, boolean exact, ZoneId zone, Locale locale) {
        if (exact) {
            return say("loop.place.exact", locale);
        }
        boolean within = !from.isBefore(proposal.from()) && !to.isAfter(proposal.to());
        if (within) {
            return say("loop.place.within", locale);
        }
        long days = ChronoUnit.DAYS.between(
                proposal.from().atZone(zone).toLocalDate(), from.atZone(zone).toLocalDate());
        return days == 0
                ? say("loop.place.same-day", locale)
                : say(days > 0 ? "loop.place.later" : "loop.place.earlier", locale, Math.abs(days));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static PersonId person(long number) {
        if (number <= 0) {
            throw Refusal.notFound("loop.request.gone");
        }
        return new PersonId(number);
    }
}
