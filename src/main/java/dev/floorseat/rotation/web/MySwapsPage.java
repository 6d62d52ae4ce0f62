package dev.floorseat.rotation.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.swap.Swap;
import dev.floorseat.rotation.swap.Swaps;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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

/** An executive's swaps: what others offer, and what became of one's own. Assistants do not swap. */
@Controller
@RequestMapping("/my/swaps")
@PreAuthorize("hasRole('EXECUTIVE')")
class MySwapsPage {

    private final Swaps swaps;
    private final SwapViews rows;
    private final MessageSource messages;

    MySwapsPage(Swaps swaps, SwapViews rows, MessageSource messages) {
        this.swaps = swaps;
        this.rows = rows;
        this.messages = messages;
    }

    @GetMapping
    String mine(
            @RequestParam(required = false) @Nullable Long look,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            Locale locale) {
        return page(look, who, model, locale);
    }

    @PostMapping("/{id}/acceptance")
    String take(
            @PathVariable long id,
            @RequestParam long give,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return done(
                () -> swaps.take(id, VisitAnswersPage.visitId(give), person(who), who.account()),
                id,
                who,
                response,
                after,
                model,
                locale);
    }

    @PostMapping("/{id}/decline")
    String decline(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return done(() -> swaps.decline(id, person(who)), null, who, response, after, model, locale);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        return done(() -> swaps.withdraw(id, person(who)), null, who, response, after, model, locale);
    }

    /**
     * Does something about a swap and says what became of it; where that is refused, the page says why.
     *
     * @param look the offer the page should try first then; null: as they come
     */
    private String done(
            Supplier<Swap> act,
            @Nullable Long look,
            SignedIn who,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        try {
            after.addFlashAttribute("said", act.get().state().name());
            return "redirect:/my/swaps";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute(
                    "refused", FormFaults.of(refusal, messages, locale).all());
            return page(look, who, model, locale);
        }
    }

    private String page(@Nullable Long look, SignedIn who, Model model, Locale locale) {
        PersonId person = who.personId();
        model.addAttribute("offers", person == null ? List.of() : rows.offers(person, look, locale));
        model.addAttribute("own", person == null ? List.of() : rows.own(person, locale));
        model.addAttribute("me", person);
        return "rotation/my-swaps";
    }

    /** Whose swaps they are; nobody's account has none. */
    static PersonId person(SignedIn who) {
        PersonId person = who.personId();
        if (person == null) {
            throw Refusal.notFound("swaps.nobody");
        }
        return person;
    }
}
