package dev.floorseat.invites.web;

import dev.floorseat.invites.calendar.CalendarCard;
import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.mailbox.DemoAnswers;
import dev.floorseat.invites.mailbox.DemoAnswers.Answer;
import dev.floorseat.invites.mailbox.DemoAnswers.Wish;
import dev.floorseat.invites.mailbox.Mail;
import dev.floorseat.invites.mailbox.Mailbox;
import dev.floorseat.invites.polling.PollSoon;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.web.Refusal;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons that calendar programs show beside an invite, in the demo's mailbox. They send a mail; what becomes of it is up to whoever
 * reads the organizer's mailbox.
 */
@Controller
@RequestMapping("/demo/mailbox/{id}/answers")
@ConditionalOnProperty(name = "floorseat.demo.mailbox", havingValue = "true")
@PreAuthorize("hasAnyRole('PLANNER','EXECUTIVE','ASSISTANT','MENTOR','LEAD','COUNCIL','ADMIN')")
class MailboxAnswers {

    private static final int LONGEST_COMMENT = 300;

    private final Mailbox mailbox;
    private final DemoAnswers answers;
    private final PollSoon poll;
    private final AnswerNews news;
    private final MessageSource messages;

    MailboxAnswers(Mailbox mailbox, DemoAnswers answers, PollSoon poll, AnswerNews news, MessageSource messages) {
        this.mailbox = mailbox;
        this.answers = answers;
        this.poll = poll;
        this.news = news;
        this.messages = messages;
    }

    /**
     * What a form sends.
     *
     * @param said the answer, the name of a constant of {@link Said}
     * @param day the day proposed, ISO 8601; null unless another time is
     * @param from begin, on the clock of the visit's site
     * @param to end
     */
    record Typed(
            @Nullable Said said,
            @Nullable String comment,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to)
            implements Serializable {}

    /** Sends the answer, and leads back to the mail, where it is said what becomes of it. */
    @PostMapping
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String recipient,
            Typed typed,
            RedirectAttributes after,
            Locale locale) {
        Mail mail = mailbox.mail(id).orElseThrow(() -> Refusal.notFound("invites.mailbox.unknown"));
        CalendarCard card = mail.card();
        if (card == null || !isAnswerable(card)) {
            throw Refusal.conflict("loop.answer.not");
        }
        after.addAttribute("id", id);
        after.addAttribute("recipient", recipient);
        try {
            String message = answers.send(card, answer(card, typed, locale));
            poll.ask();
            after.addAttribute("answer", message.replaceAll("[<>]", ""));
        } catch (Refusal e) {
            after.addFlashAttribute("typed", typed);
            after.addFlashAttribute("refused", messages.getMessage(e.key(), null, locale));
        }
        return "redirect:/demo/mailbox/{id}";
    }

    /** What became of an answer so far, for a page that waits for it. */
    @GetMapping("/{message}")
    String look(
            @PathVariable String id,
            @PathVariable String message,
            @RequestParam(defaultValue = "") String recipient,
            Model model) {
        if (mailbox.mail(id).isEmpty()) {
            throw Refusal.notFound("invites.mailbox.unknown");
        }
        model.addAttribute("id", id);
        model.addAttribute("recipient", recipient);
        news.fill(message, model);
        return "invites/mailbox-answer :: news";
    }

    /** An invite, or the refusal of a proposal, which leaves the invite as it was. */
    static boolean isAnswerable(CalendarCard card) {
        return card.method().equals("REQUEST") || card.method().equals("DECLINECOUNTER");
    }

    private Answer answer(CalendarCard card, Typed typed, Locale locale) {
        Said said = typed.said();
        if (said == null || said == Said.DELEGATED) {
            throw Refusal.unusable("loop.answer.missing");
        }
        String comment = Objects.requireNonNullElse(typed.comment(), "").strip();
        if (comment.length() > LONGEST_COMMENT) {
            throw Refusal.unusable("loop.answer.long");
        }
        boolean proposes = said == Said.COUNTERED;
        return new Answer(
                proposes ? Participation.TENTATIVE : Participation.valueOf(said.name()),
                messages.getMessage("loop.subject." + said, new Object[] {card.summary()}, locale),
                comment,
                proposes ? wish(card, typed) : null);
    }

    private static Wish wish(CalendarCard card, Typed typed) {
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(typed.day(), ""));
            Instant from = at(card, day, typed.from());
            Instant to = at(card, day, typed.to());
            if (from.isBefore(to)) {
                return new Wish(from, to);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Refusal.unusable("loop.answer.time");
    }

    private static Instant at(CalendarCard card, LocalDate day, @Nullable String time) {
        return ZonedDateTime.of(
                        day,
                        LocalTime.parse(Objects.requireNonNullElse(time, "")),
                        card.from().getZone())
                .toInstant();
    }
}
