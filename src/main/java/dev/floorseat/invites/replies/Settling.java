package dev.floorseat.invites.replies;

import dev.floorseat.access.Consent;
import dev.floorseat.invites.assistants.Deed;
import dev.floorseat.invites.assistants.Deeds;
import dev.floorseat.invites.ordering.AnswerOrder;
import dev.floorseat.invites.ordering.Heard;
import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.ordering.Trust;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.reading.Head;
import dev.floorseat.invites.reading.Incoming;
import dev.floorseat.invites.reading.Reading;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.rotation.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what becomes of a mail, and does it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Settling {

    /** In the place of an account: the person answered by mail. */
    static final String BY = "mail";

    private final InvitationBook invitations;
    private final ReplyRows rows;
    private final Addresses addresses;
    private final Applying applying;
    private final Deeds deeds;
    private final String server;

    Settling(
            InvitationBook invitations,
            ReplyRows rows,
            Addresses addresses,
            Applying applying,
            Deeds deeds,
            @Value("${floorseat.mailbox.authserv-id:}") String server) {
        this.invitations = invitations;
        this.rows = rows;
        this.addresses = addresses;
        this.applying = applying;
        this.deeds = deeds;
        this.server = server;
    }

    /** What becomes of a mail that arrived at our mail server at this time. */
    Finding settle(Incoming mail, Instant received) {
        Head head = mail.head();
        Reading reading = mail.reading();
        if (reading instanceof Reading.Answered answered) {
            return answered(head, answered.reply(), received);
        } else if (reading instanceof Reading.Delivered report) {
            return delivered(head, report);
        } else if (reading instanceof Reading.Unreadable unreadable) {
            return about(
                    head,
                    unreadable.uids(),
                    Outcome.UNREADABLE,
                    unreadable.trouble().name());
        } else if (reading instanceof Reading.Plain plain) {
            return about(head, List.of(), Outcome.NO_CALENDAR_PART, plain.packed() ? Finding.WINMAIL : null);
        }
        Outcome outcome = reading instanceof Reading.Automatic ? Outcome.AUTO_REPLY : Outcome.TOO_LARGE;
        return about(head, List.of(), outcome, null);
    }

    /** Nothing that could be applied: the planner reads it, beside the visit whose event or whose mail it answers. */
    private Finding about(Head head, List<String> uids, Outcome outcome, @Nullable String trouble) {
        @Nullable
        Long invitation = Stream.concat(
                        uids.stream()
                                .map(invitations::byUid)
                                .flatMap(Optional::stream)
                                .map(Invitation::id),
                        head.follows().stream().map(invitations::ofMessage).flatMap(Optional::stream))
                .findFirst()
                .orElse(null);
        return new Finding(outcome, trouble, head, invitation, null, head.words());
    }

    private Finding delivered(Head head, Reading.Delivered report) {
        @Nullable Long invitation = null;
        for (String message : report.messageIds()) {
            Optional<Long> found = report.failed() ? invitations.bounced(message) : invitations.ofMessage(message);
            if (found.isPresent()) {
                invitation = found.get();
                break;
            }
        }
        String words = report.words().isEmpty() ? head.words() : report.words();
        return new Finding(Outcome.DELIVERY_REPORT, report.failed() ? null : "LATE", head, invitation, null, words);
    }

    private Finding answered(Head head, Reply reply, Instant received) {
        String words = reply.comment().isEmpty() ? head.words() : reply.comment();
        Optional<Invitation> known = invitations.byUid(reply.uid());
        if (known.isEmpty()) {
            return new Finding(Outcome.UNKNOWN_UID, null, head, null, reply, words);
        }
        Invitation invitation = known.get();
        Finding applied = new Finding(Outcome.APPLIED, null, head, invitation.id(), reply, words);
        Map<String, Consent> assistants = addresses.assistants(invitation);
        Set<String> theirs = addresses.of(invitation.person());
        theirs.addAll(assistants.keySet());
        String sentBy = reply.sentBy();
        if (!theirs.contains(reply.attendee()) || (sentBy != null && !theirs.contains(sentBy))) {
            return applied.as(Outcome.WRONG_SENDER, null);
        }
        boolean listed = head.sender() != null && theirs.contains(head.sender());
        boolean authenticated = Trust.authenticated(server, head.authentication(), head.sender());
        if (!Trust.isEnough(true, listed, authenticated)) {
            return applied.as(Outcome.UNTRUSTED, null);
        }
        Heard answer = new Heard(reply.sequence(), reply.stamp(), reply.said());
        List<Heard> heard = rows.heard(invitation.id());
        Outcome outcome = AnswerOrder.judge(invitation.sequence(), heard, answer);
        if (outcome != Outcome.APPLIED) {
            return applied.as(outcome, null);
        }
        if (applying.hasAnsweredSince(invitation, received, BY)) {
            return applied.as(Outcome.STALE_STAMP, null);
        }
        Optional<String> obstacle = applying.obstacle(invitation);
        if (obstacle.isPresent()) {
            return applied.as(Outcome.STALE_STAMP, obstacle.get());
        }
        if (applying.takesBack(invitation, reply.said())) {
            return applied.as(Outcome.STALE_STAMP, Finding.CLOSED);
        }
        if (applying.freesSoon(invitation, reply.said()) && !Trust.isSure(true, listed, authenticated, server)) {
            return applied.as(Outcome.UNTRUSTED, Finding.FROZEN);
        }
        Stream.of(sentBy, reply.attendee(), head.sender())
                .filter(Objects::nonNull)
                .map(assistants::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresentOrElse(
                        consent -> byAssistant(consent, invitation, reply),
                        () -> applying.apply(invitation, reply, BY));
        refuseWhatWasOvertaken(invitation, heard, received);
        return applied;
    }

    /** Applying waits for others who change the same rotation, and one of them may have taken an answer of the same person's. */
    private void refuseWhatWasOvertaken(Invitation invitation, List<Heard> before, Instant received) {
        if (!Set.copyOf(rows.heard(invitation.id())).equals(Set.copyOf(before))
                || applying.hasAnsweredSince(invitation, received, BY)) {
            throw new OptimisticLockingFailureException("another answer to the same invitation was taken meanwhile");
        }
    }

    /** Recorded as a mail, as the executive's own is; whose it was stands among the deeds. */
    private void byAssistant(Consent consent, Invitation invitation, Reply reply) {
        applying.apply(invitation, reply, BY);
        Reply.@Nullable Stretch wish = reply.said() == Reply.Said.COUNTERED ? reply.wish() : null;
        deeds.answered(
                consent,
                Deed.Kind.valueOf(reply.said().name()),
                new VisitId(invitation.visit()),
                wish == null ? null : wish.from(),
                wish == null ? null : wish.to(),
                true);
    }
}
