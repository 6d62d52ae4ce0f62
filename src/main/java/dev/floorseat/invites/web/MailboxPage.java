package dev.floorseat.invites.web;

import dev.floorseat.invites.calendar.CalendarCard;
import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.invites.mailbox.Mail;
import dev.floorseat.invites.mailbox.Mailbox;
import dev.floorseat.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo's mail as its readers would see it. There is none of this outside the demo. */
@Controller
@RequestMapping("/demo/mailbox")
@ConditionalOnProperty(name = "floorseat.demo.mailbox", havingValue = "true")
@PreAuthorize("hasAnyRole('PLANNER','EXECUTIVE','ASSISTANT','MENTOR','LEAD','COUNCIL','ADMIN')")
class MailboxPage {

    private static final int MOST = 300;

    /** A mail is a stranger's page: no script, no form, nothing loaded; links open beside it. */
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Mailbox mailbox;
    private final TimeWords times;
    private final AnswerNews news;

    MailboxPage(Mailbox mailbox, TimeWords times, AnswerNews news) {
        this.mailbox = mailbox;
        this.times = times;
        this.news = news;
    }

    /** A mail in the list, and whom one may choose. */
    record Row(Mail.Line line, String received) {}

    /** Somebody who got mail. */
    record Recipient(String address, String name) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String recipient, Model model, Locale locale) {
        show(recipient, model, locale);
        return "invites/mailbox";
    }

    @GetMapping("/{id}")
    String read(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            Locale locale) {
        Mail mail = mail(id);
        show(recipient, model, locale);
        if (!answer.isBlank()) {
            model.addAttribute("id", id);
            news.fill(answer, model);
        }
        model.addAttribute("mail", mail);
        model.addAttribute("received", times.moment(mail.line().received(), locale));
        CalendarCard card = mail.card();
        if (card != null) {
            model.addAttribute("card", card);
            model.addAttribute("kind", kind(card));
            model.addAttribute("answerable", MailboxAnswers.isAnswerable(card));
            model.addAttribute(
                    "when",
                    times.stretch(
                            card.from().toInstant(),
                            card.to().toInstant(),
                            card.from().getZone(),
                            locale));
        }
        return "invites/mailbox";
    }

    @GetMapping("/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable String id) {
        String html = mail(id).html().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/invite.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String id) {
        byte[] calendar = mail(id).calendar();
        if (calendar == null) {
            throw Refusal.notFound("invites.mailbox.unknown");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("invite.ics")
                                .build()
                                .toString())
                .body(calendar);
    }

    private void show(String recipient, Model model, Locale locale) {
        List<Mail.Line> all = mailbox.lines();
        List<Row> rows = all.stream()
                .filter(line -> recipient.isBlank() || line.recipient().equals(recipient))
                .limit(MOST)
                .map(line -> new Row(line, times.moment(line.received(), locale)))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "recipients",
                all.stream()
                        .map(line -> new Recipient(line.recipient(), line.recipientName()))
                        .distinct()
                        .sorted(Comparator.comparing(Recipient::name))
                        .toList());
        model.addAttribute("recipient", recipient);
    }

    private Mail mail(String id) {
        return mailbox.mail(id).orElseThrow(() -> Refusal.notFound("invites.mailbox.unknown"));
    }

    private static String kind(CalendarCard card) {
        return switch (card.method()) {
            case "REQUEST" ->
                card.sequence() == 0 && "NEEDS-ACTION".equals(card.participation()) ? "REQUEST" : "UPDATE";
            case "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER" -> card.method();
            default -> "OTHER";
        };
    }
}
