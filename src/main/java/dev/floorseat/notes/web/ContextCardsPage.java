package dev.floorseat.notes.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.QueueNames;
import dev.floorseat.notes.card.CardState;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.card.NewCard;
import dev.floorseat.notes.card.TypedCard;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.notes.guard.TypedTexts;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Dates;
import dev.floorseat.web.FormFaults;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The context cards: executives propose them, CX leads word, approve, decline and withdraw them. */
@Controller
@RequestMapping("/context-cards")
class ContextCardsPage {

    /** What a lead does with a card. */
    enum Act {
        APPROVE,
        DECLINE,
        WITHDRAW,
        BRING_BACK
    }

    /**
     * A form that was refused, to be shown again as it was sent.
     *
     * @param card its number; 0: a new one
     * @param masked words that would do, by field
     * @param now what has become of the card meanwhile; null: nothing
     */
    record Refused(
            long card,
            TypedCard typed,
            String reason,
            FormFaults faults,
            Map<String, String> masked,
            @Nullable CardView now) {}

    private static final String BACK = "redirect:/context-cards";
    private static final int LONGEST_REASON = 500;

    private final Cards cards;
    private final CardViews views;
    private final Floor floor;
    private final CompanyGuard guard;
    private final MaskedWords masked;
    private final Dates dates;
    private final MessageSource messages;

    ContextCardsPage(
            Cards cards,
            CardViews views,
            Floor floor,
            CompanyGuard guard,
            MaskedWords masked,
            Dates dates,
            MessageSource messages) {
        this.cards = cards;
        this.views = views;
        this.floor = floor;
        this.guard = guard;
        this.masked = masked;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('LEAD', 'EXECUTIVE')")
    String page(@AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model, Locale locale) {
        return page(who, request, null, model, locale);
    }

    /** Reloading the address of a form leads back to the page. */
    @GetMapping("/decisions")
    @PreAuthorize("hasRole('LEAD')")
    String back() {
        return BACK;
    }

    @PostMapping
    @PreAuthorize("hasRole('EXECUTIVE')")
    String propose(
            TypedCard typed,
            @RequestParam(name = "masked", defaultValue = "false") boolean mask,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        PersonId proposer = who.personId();
        if (proposer == null) {
            throw Refusal.unusable("cards.nobody");
        }
        TypedCard worded = mask ? typed.through(masked.masking(locale)) : typed;
        try {
            cards.propose(proposer, null, read(worded));
        } catch (Refusal refused) {
            response.setStatus(refused.kind().status());
            FormFaults faults = FormFaults.of(refused, messages, locale);
            return page(
                    who,
                    request,
                    new Refused(0, worded, "", faults, masked.offered(refused, locale), null),
                    model,
                    locale);
        }
        after.addFlashAttribute("said", "cards.said.PROPOSED");
        return BACK;
    }

    @PostMapping("/decisions")
    @PreAuthorize("hasRole('LEAD')")
    String decide(
            @RequestParam long card,
            @RequestParam long version,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") String reason,
            TypedCard typed,
            @RequestParam(name = "masked", defaultValue = "false") boolean mask,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model,
            Locale locale) {
        UnaryOperator<String> words = mask ? masked.masking(locale) : UnaryOperator.identity();
        TypedCard worded = typed.through(words);
        String why = words.apply(reason);
        try {
            decide(card, version, act, why, worded);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.kind().status());
            CardView now = refused.kind() == Refusal.Kind.CONFLICT
                    ? views.of(cards.one(card).stream().toList(), locale).get(0)
                    : null;
            FormFaults faults = FormFaults.of(refused, messages, locale);
            return page(
                    who,
                    request,
                    new Refused(card, worded, why, faults, masked.offered(refused, locale), now),
                    model,
                    locale);
        }
        after.addFlashAttribute("said", "cards.said." + act);
        if (act == Act.WITHDRAW) {
            after.addFlashAttribute("withdrawn", card);
            after.addFlashAttribute("withdrawnVersion", version + 1);
        }
        return BACK;
    }

    private void decide(long card, long version, Act act, String reason, TypedCard typed) {
        switch (act) {
            case APPROVE -> cards.approve(card, version, read(typed));
            case DECLINE -> {
                TypedTexts texts = new TypedTexts(guard);
                String why = texts.needed("/reason", reason, LONGEST_REASON);
                texts.refuseWhatIsWrong("cards.refused");
                cards.decline(card, version, Objects.requireNonNull(why));
            }
            case WITHDRAW -> cards.withdraw(card, version);
            case BRING_BACK -> cards.bringBack(card, version);
        }
    }

    private NewCard read(TypedCard typed) {
        TypedTexts texts = new TypedTexts(guard);
        NewCard card = typed.read(
                texts, "", dates.today(), QueueNames.of(floor).queues().keySet());
        texts.refuseWhatIsWrong("cards.refused");
        return Objects.requireNonNull(card);
    }

    private String page(
            SignedIn who, HttpServletRequest request, @Nullable Refused refused, Model model, Locale locale) {
        boolean lead = request.isUserInRole("LEAD");
        PersonId person = who.personId();
        model.addAttribute("lead", lead);
        model.addAttribute("refused", refused);
        model.addAttribute("blank", TypedCard.EMPTY);
        model.addAttribute("nothingWrong", FormFaults.NONE);
        model.addAttribute("queues", QueueNames.of(floor).all());
        model.addAttribute("first", dates.today());
        model.addAttribute("mayPropose", request.isUserInRole("EXECUTIVE") && person != null);
        model.addAttribute("own", person == null ? List.of() : views.of(cards.of(person), locale));
        List<CardView> all = lead ? views.of(cards.all(), locale) : List.of();
        model.addAttribute(
                "proposed",
                all.stream()
                        .filter(card -> card.card().state() == CardState.PROPOSED)
                        .toList());
        model.addAttribute(
                "inForce",
                all.stream().filter(card -> card.card().inForce(dates.today())).toList());
        model.addAttribute(
                "ended",
                all.stream()
                        .filter(card -> card.card().state() != CardState.PROPOSED
                                && !card.card().inForce(dates.today()))
                        .toList());
        return "notes/context-cards";
    }
}
