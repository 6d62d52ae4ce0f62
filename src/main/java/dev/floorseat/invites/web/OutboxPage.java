package dev.floorseat.invites.web;

import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.invites.notices.NoticeBook;
import dev.floorseat.invites.outbox.MailServer;
import dev.floorseat.invites.outbox.MessageState;
import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.invites.outbox.OutboxEntry;
import dev.floorseat.invites.outbox.Redelivery;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The planner's view of every mail and its state. The filter is in the address. */
@Controller
@RequestMapping("/outbox")
@PreAuthorize("hasRole('PLANNER')")
class OutboxPage {

    private static final int ROWS = 50;

    private final Outbox outbox;
    private final NoticeBook notices;
    private final Redelivery redelivery;
    private final MailServer server;
    private final TimeWords times;

    OutboxPage(Outbox outbox, NoticeBook notices, Redelivery redelivery, MailServer server, TimeWords times) {
        this.outbox = outbox;
        this.notices = notices;
        this.redelivery = redelivery;
        this.server = server;
        this.times = times;
    }

    /** A message as the page shows it. */
    record Row(OutboxEntry entry, String visit, String moment, String look, String invitationLook) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        @Nullable MessageState only = States.parse(state);
        Outbox.Filter filter = new Outbox.Filter(only, recipient);
        int shown = Math.max(0, page);
        int count = outbox.count(filter);
        List<Row> rows = outbox.list(filter, shown * ROWS, ROWS).stream()
                .map(entry -> row(entry, locale))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("count", count);
        model.addAttribute("counts", outbox.counts());
        model.addAttribute("states", Stream.of(MessageState.values()).toList());
        model.addAttribute("state", only);
        model.addAttribute("recipient", recipient);
        model.addAttribute("filtered", only != null || !recipient.isBlank());
        model.addAttribute("page", shown);
        model.addAttribute("more", (shown + 1) * ROWS < count);
        model.addAttribute("noticesFailed", notices.counts().getOrDefault(MessageState.FAILED, 0));
        model.addAttribute("server", server.isConfigured());
        return "invites/outbox";
    }

    @PostMapping("/{id}/again")
    String again(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String recipient,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("again", redelivery.tryAgain(id));
        redirect.addAttribute("state", state);
        redirect.addAttribute("recipient", recipient);
        return "redirect:/outbox";
    }

    private Row row(OutboxEntry entry, Locale locale) {
        String visit = times.stretch(entry.starts(), entry.ends(), entry.zone(), locale);
        String moment = times.moment(entry.sent() == null ? entry.next() : entry.sent(), entry.zone(), locale);
        return new Row(entry, visit, moment, States.look(entry.state()), States.look(entry.invitation()));
    }
}
