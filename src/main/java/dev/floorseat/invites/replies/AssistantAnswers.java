package dev.floorseat.invites.replies;

import dev.floorseat.access.Consent;
import dev.floorseat.access.Consents;
import dev.floorseat.invites.assistants.Deed;
import dev.floorseat.invites.assistants.Deeds;
import dev.floorseat.invites.letter.Role;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assistants answer for executives who let them: the same as the executive's own answer, recorded with the assistant's account. Where
 * there is no consent there is no visit either.
 */
@Component
public class AssistantAnswers {

    private final Consents consents;
    private final Appointments appointments;
    private final InvitationBook invitations;
    private final Applying applying;
    private final ProposedTimes proposals;
    private final Deeds deeds;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AssistantAnswers(
            Consents consents,
            Appointments appointments,
            InvitationBook invitations,
            Applying applying,
            ProposedTimes proposals,
            Deeds deeds,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.consents = consents;
        this.appointments = appointments;
        this.invitations = invitations;
        this.applying = applying;
        this.proposals = proposals;
        this.deeds = deeds;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An answer for somebody else.
     *
     * @param reason why not; null unless declined
     * @param comment empty if nothing was added
     * @param wish the time proposed; null unless one is
     * @param seen the revision of the invitation that the assistant saw; null: whatever it is
     */
    public record Given(
            Said said,
            @Nullable DeclineReason reason,
            String comment,
            @Nullable Proposal wish,
            @Nullable Integer seen) {}

    /**
     * The executive's invitation to a visit, which the assistant may answer.
     *
     * @param assistant the assistant's username
     * @param said how they are about to answer
     * @throws Refusal not found if there is no such visit, or no consent of its executive; a conflict if it has begun, or would be
     *     declined twice
     */
    public Invitation look(String assistant, VisitId visit, Said said) {
        return transaction.execute(status -> {
            Appointment appointment = appointment(visit);
            consents.required(assistant, appointment.executive());
            return invitation(appointment, said);
        });
    }

    /**
     * Answers.
     *
     * @param assistant the assistant's username
     * @throws Refusal as {@link #look}; a conflict if the visit was moved since it was looked at; unusable if the plan does not take it
     */
    public void answer(String assistant, VisitId visit, Given given) {
        try {
            transaction.executeWithoutResult(status -> answered(assistant, visit, given));
        } catch (PublishedMeanwhile published) {
            throw Refusal.conflict("links.meanwhile");
        }
    }

    private void answered(String assistant, VisitId visit, Given given) {
        Appointment appointment = appointment(visit);
        Consent consent = consents.required(assistant, appointment.executive());
        Invitation invitation = invitation(appointment, given.said());
        Integer seen = given.seen();
        if (seen != null && seen != invitation.sequence()) {
            throw Refusal.conflict("assist.moved");
        }
        if (given.said() == Said.DECLINED && given.reason() == null) {
            throw Refusal.unusable("links.reason.missing");
        }
        Person executive = people.byId(appointment.executive()).orElseThrow();
        Proposal wish = given.wish();
        Reply reply = new Reply(
                invitation.uid(),
                invitation.sequence(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                executive.email(),
                given.said(),
                null,
                given.comment(),
                null);
        applying.apply(
                invitation, reply, given.reason(), wish, consent.assistant().username());
        if (wish != null) {
            proposals.keep(invitation, reply, wish);
        }
        deeds.answered(
                consent,
                Deed.Kind.valueOf(given.said().name()),
                visit,
                wish == null ? null : wish.from(),
                wish == null ? null : wish.to(),
                false);
    }

    private Appointment appointment(VisitId visit) {
        return appointments.of(visit).orElseThrow(() -> Refusal.notFound("access.consent.none"));
    }

    /** What is declined already is not declined once more: the executive would read it twice. */
    private Invitation invitation(Appointment appointment, Said said) {
        Invitation invitation = invitations
                .of(appointment.visit(), appointment.executive())
                .filter(found -> found.role() == Role.EXECUTIVE)
                .orElseThrow(() -> Refusal.notFound("access.consent.none"));
        if (applying.obstacle(invitation).isPresent()) {
            throw Refusal.conflict("rotation.visit-begun");
        }
        if (said == Said.DECLINED && invitation.state() == InvitationState.DECLINED) {
            throw Refusal.conflict("assist.declined-already");
        }
        return invitation;
    }
}
