package dev.floorseat.invites.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends what is due: at least once, the same bytes each time. Any number of these may run at the same time. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** One connection carries so many. */
    static final int BATCH = 20;

    private final Claims claims;
    private final JavaMailSender sender;
    private final Clock clock;

    Delivery(Claims claims, JavaMailSender sender, Clock clock) {
        this.claims = claims;
        this.sender = sender;
        this.clock = clock;
        PromptSockets.usedBy(sender);
    }

    /**
     * Sends until nothing is due, or the mail server does not answer.
     *
     * @return how many the server took
     */
    int run() {
        claims.recover();
        int sent = 0;
        for (List<Claim> batch = claims.take(BATCH); !batch.isEmpty(); batch = claims.take(BATCH)) {
            Outcome outcome = send(batch);
            sent += outcome.sent();
            if (outcome.unreachable()) {
                return sent;
            }
        }
        return sent;
    }

    private record Outcome(int sent, boolean unreachable) {}

    private Outcome send(List<Claim> batch) {
        IdentityHashMap<Object, Claim> claimOf = new IdentityHashMap<>();
        List<MimeMessage> messages = new ArrayList<>();
        for (Claim claim : batch) {
            if (!claim.ends().isAfter(clock.instant())) {
                claims.lapsed(claim);
                continue;
            }
            try {
                FrozenMessage message = new FrozenMessage(claim.bytes());
                claimOf.put(message, claim);
                messages.add(message);
            } catch (MessagingException e) {
                claims.failed(claim, SendingFault.of(e).words());
            }
        }
        if (messages.isEmpty()) {
            return new Outcome(0, false);
        }
        try {
            sender.send(messages.toArray(MimeMessage[]::new));
            claims.sent(claimOf.values());
            return new Outcome(claimOf.size(), false);
        } catch (MailSendException e) {
            return settle(claimOf, e.getFailedMessages());
        } catch (MailException e) {
            return unreachable(claimOf, e);
        }
    }

    private Outcome settle(IdentityHashMap<Object, Claim> claimOf, Map<Object, Exception> failures) {
        List<Claim> sent = new ArrayList<>();
        int postponed = 0;
        for (Map.Entry<Object, Claim> entry : claimOf.entrySet()) {
            Exception failure = failures.get(entry.getKey());
            if (failure == null) {
                sent.add(entry.getValue());
                continue;
            }
            SendingFault fault = SendingFault.of(failure);
            if (fault.permanent()) {
                claims.failed(entry.getValue(), fault.words());
            } else {
                claims.postponed(entry.getValue(), fault.words());
                postponed++;
            }
        }
        claims.sent(sent);
        LOG.info("Of {} mails {} were not taken, {} of them for now", claimOf.size(), failures.size(), postponed);
        return new Outcome(sent.size(), postponed == claimOf.size());
    }

    private Outcome unreachable(IdentityHashMap<Object, Claim> claimOf, MailException failure) {
        SendingFault fault = SendingFault.of(failure);
        claimOf.values().forEach(claim -> claims.postponed(claim, fault.words()));
        LOG.warn("The mail server refuses us: {}", fault.words());
        return new Outcome(0, true);
    }
}
