package dev.floorseat.invites.web;

import dev.floorseat.invites.letter.TimeWords;
import dev.floorseat.invites.notices.NoticeBook;
import dev.floorseat.invites.notices.NoticeEntry;
import dev.floorseat.invites.outbox.MailServer;
import dev.floorseat.invites.outbox.MessageState;
import dev.floorseat.invites.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** The planner's view of the mails that are not invites, and their states: a part of the outbox. */
@Controller
@RequestMapping("/outbox/notices")
@PreAuthorize("hasRole('PLANNER')")
class NoticesPage {

    private static final int ROWS = 50;

    private final NoticeBook notices;
    private final MailServer server;
    private final TimeWords times;

    NoticesPage(NoticeBook notices, MailServer server, TimeWords times) {
        this.notices = notices;
        this.server = server;
        this.times = times;
    }

    /**
     * A notice as the page shows it.
     *
     * @param moment when it was sent or goes out; empty if neither
     */
    record Row(NoticeEntry entry, String moment, String look) {}

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
        int count = notices.count(filter);
        List<Row> rows = notices.list(filter, shown * ROWS, ROWS).stream()
                .map(entry -> row(entry, locale))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("count", count);
        model.addAttribute("counts", notices.counts());
        model.addAttribute(
                "states", List.of(MessageState.QUEUED, MessageState.SENT, MessageState.FAILED, MessageState.LAPSED));
        model.addAttribute("state", only);
        model.addAttribute("recipient", recipient);
        model.addAttribute("filtered", only != null || !recipient.isBlank());
        model.addAttribute("page", shown);
        model.addAttribute("more", (shown + 1) * ROWS < count);
        model.addAttribute("server", server.isConfigured());
        return "invites/notices";
    }

    @PostMapping("/{id}/again")
    String again(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String recipient,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("again", notices.tryAgain(id));
        redirect.addAttribute("state", state);
        redirect.addAttribute("recipient", recipient);
        return "redirect:/outbox/notices";
    }

    private Row row(NoticeEntry entry, Locale locale) {
        @Nullable Instant moment = entry.sent() == null ? entry.next() : entry.sent();
        return new Row(entry, moment == null ? "" : times.moment(moment, locale), States.look(entry.state()));
    }
}
