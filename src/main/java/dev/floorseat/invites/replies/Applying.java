package dev.floorseat.invites.replies;

import dev.floorseat.invites.letter.Role;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.people.People;
import dev.floorseat.people.Wish;
import dev.floorseat.people.WishKind;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an answer to the plan: a decline starts the repair in this very transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Applying {

    private final Answers answers;
    private final Appointments appointments;
    private final InvitationBook invitations;
    private final People people;
    private final Clock clock;

    Applying(Answers answers, Appointments appointments, InvitationBook invitations, People people, Clock clock) {
        this.answers = answers;
        this.appointments = appointments;
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    /** Why an invitation cannot be answered any more: a word of {@link Finding}; empty if it can. */
    Optional<String> obstacle(Invitation invitation) {
        Optional<Appointment> appointment = appointments
                .of(new VisitId(invitation.visit()))
                .filter(promised -> promised.concerns(invitation.person()));
        if (appointment.isEmpty()) {
            return Optional.of(Finding.OFF);
        }
        return appointment.get().from().isAfter(clock.instant()) ? Optional.empty() : Optional.of(Finding.BEGUN);
    }

    /** Whether the person has answered on another way, such as a link, since a time. */
    boolean hasAnsweredSince(Invitation invitation, Instant time, String way) {
        return answers.lastNotBy(new VisitId(invitation.visit()), invitation.person(), way)
                .filter(time::isBefore)
                .isPresent();
    }

    /** Whether an answer takes back that the mentor hosts no more, which was said at a time that nobody keeps. */
    boolean takesBack(Invitation invitation, Said said) {
        return said != Said.DECLINED && answers.wouldHostAgain(new VisitId(invitation.visit()), invitation.person());
    }

    /** Whether an answer frees the slot of a visit inside the freeze window, in which nobody is told of a change without need. */
    boolean freesSoon(Invitation invitation, Said said) {
        VisitId visit = new VisitId(invitation.visit());
        return (said == Said.DECLINED || said == Said.COUNTERED)
                && appointments
                        .of(visit)
                        .filter(promised ->
                                promised.from().isBefore(clock.instant().plus(appointments.notice(visit))))
                        .isPresent();
    }

    /**
     * Answers.
     *
     * @param account who records it
     * @throws dev.floorseat.web.Refusal if the plan does not take it
     * @throws PublishedMeanwhile if another revision came into force while this one waited for its turn: try once more
     */
    void apply(Invitation invitation, Reply reply, String account) {
        boolean excuse = reply.said() == Said.DECLINED && invitation.role() == Role.EXECUTIVE;
        Reply.@Nullable Stretch wish = reply.said() == Said.COUNTERED ? reply.wish() : null;
        Proposal proposal = wish == null ? null : new Proposal(wish.from(), wish.to(), null);
        apply(invitation, reply, excuse ? DeclineReason.OTHER : null, proposal, account);
    }

    /**
     * The same with what only those say who answer here.
     *
     * @param reason null unless declined; a mentor need not say
     * @param wish the time proposed; null unless one is
     */
    void apply(
            Invitation invitation,
            Reply reply,
            @Nullable DeclineReason reason,
            @Nullable Proposal wish,
            String account) {
        VisitId visit = new VisitId(invitation.visit());
        String comment = reply.comment().isEmpty() ? null : reply.comment();
        if (wish == null) {
            answers.answer(visit, invitation.person(), answer(reply.said()), reason, comment, account);
        } else {
            answers.propose(visit, invitation.person(), wish, comment, account);
        }
        Invitation now = invitations.byId(invitation.id()).orElseThrow();
        if (!Integer.valueOf(invitation.sequence()).equals(now.answeredSequence())) {
            throw new PublishedMeanwhile();
        }
        if (reply.said() == Said.COUNTERED) {
            invitations.countered(invitation);
            if (wish != null && invitation.role() == Role.EXECUTIVE) {
                people.addWish(new Wish(invitation.person(), wish.from(), wish.to(), WishKind.DESIRED));
            }
        }
    }

    /** Who proposes another time may still come at this one. */
    private static Answer answer(Said said) {
        return switch (said) {
            case ACCEPTED -> Answer.ACCEPTED;
            case TENTATIVE, COUNTERED -> Answer.TENTATIVE;
            case DECLINED -> Answer.DECLINED;
            case DELEGATED -> throw new IllegalArgumentException("nobody can be sent instead");
        };
    }
}
