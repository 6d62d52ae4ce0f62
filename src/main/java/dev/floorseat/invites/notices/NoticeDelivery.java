package dev.floorseat.invites.notices;

import dev.floorseat.invites.outbox.FrozenMessage;
import dev.floorseat.invites.outbox.PromptSockets;
import dev.floorseat.invites.outbox.SendingFault;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends one notice: at least once, the same bytes each time. */
final class NoticeDelivery {

    private final NoticeRows rows;
    private final JavaMailSender sender;
    private final Clock clock;

    NoticeDelivery(NoticeRows rows, JavaMailSender sender, Clock clock) {
        this.rows = rows;
        this.sender = sender;
        this.clock = clock;
        PromptSockets.usedBy(sender);
    }

    /**
     * Sends it, unless that was done.
     *
     * @throws NotTaken if it is to be tried again
     */
    void send(long id) {
        Optional<NoticeRows.Waiting> waiting = rows.waiting(id);
        if (waiting.isEmpty()) {
            return;
        }
        NoticeRows.Waiting notice = waiting.get();
        @Nullable Instant until = notice.until();
        if (until != null && !until.isAfter(clock.instant())) {
            rows.lapsed(id);
            return;
        }
        rows.attempted(id);
        try {
            sender.send(new FrozenMessage(notice.bytes()));
            rows.sent(id, clock.instant());
        } catch (MessagingException e) {
            rows.failed(id, SendingFault.of(e).words());
        } catch (MailException e) {
            settle(id, e);
        }
    }

    private void settle(long id, MailException failure) {
        Exception cause = failure instanceof MailSendException refused
                ? refused.getFailedMessages().values().stream().findFirst().orElse(failure)
                : failure;
        SendingFault fault = SendingFault.of(cause);
        if (fault.permanent()) {
            rows.failed(id, fault.words());
        } else {
            rows.postponed(id, fault.words());
            throw new NotTaken(fault.words(), failure);
        }
    }

    /** The mail server did not take a notice this time: the scheduler tries again. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(String words, MailException cause) {
            super(words, cause);
        }
    }
}
