package dev.floorseat.invites.web;

import dev.floorseat.invites.outbox.Outbox;
import dev.floorseat.invites.outbox.OutboxEntry;
import dev.floorseat.invites.outbox.Redelivery;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for programs. */
@RestController
@RequestMapping("/api/v1/outbox")
@PreAuthorize("hasRole('PLANNER')")
class OutboxResource {

    private static final int MOST = 1_000;

    private final Outbox outbox;
    private final Redelivery redelivery;

    OutboxResource(Outbox outbox, Redelivery redelivery) {
        this.outbox = outbox;
        this.redelivery = redelivery;
    }

    /** A message; times with offset, ids as strings. */
    record Message(
            String id,
            String visit,
            String role,
            String kind,
            int sequence,
            String recipient,
            String name,
            String subject,
            OffsetDateTime from,
            OffsetDateTime to,
            String state,
            String invitation,
            int attempts,
            OffsetDateTime queued,
            @Nullable OffsetDateTime nextAttempt,
            @Nullable OffsetDateTime sent,
            @Nullable String error) {

        static Message of(OutboxEntry entry) {
            return new Message(
                    Long.toString(entry.id()),
                    Long.toString(entry.visit()),
                    entry.role().name(),
                    entry.kind().name(),
                    entry.sequence(),
                    entry.recipient(),
                    entry.name(),
                    entry.subject(),
                    entry.starts().atZone(entry.zone()).toOffsetDateTime(),
                    entry.ends().atZone(entry.zone()).toOffsetDateTime(),
                    entry.state().name(),
                    entry.invitation().name(),
                    entry.attempts(),
                    entry.queued().atOffset(ZoneOffset.UTC),
                    "QUEUED".equals(entry.state().name()) ? entry.next().atOffset(ZoneOffset.UTC) : null,
                    entry.sent() == null ? null : entry.sent().atOffset(ZoneOffset.UTC),
                    entry.error());
        }
    }

    /** How many fit the filter, and the page asked for, newest first. */
    record Page(int count, List<Message> messages) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "200") int limit) {
        Outbox.Filter filter = new Outbox.Filter(States.parse(state), recipient);
        List<Message> messages = outbox.list(filter, Math.max(0, offset), Math.min(MOST, Math.max(1, limit))).stream()
                .map(Message::of)
                .toList();
        return new Page(outbox.count(filter), messages);
    }

    @PostMapping("/{id}/attempts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(@PathVariable long id) {
        redelivery.tryAgain(id);
    }
}
