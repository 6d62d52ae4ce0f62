package dev.floorseat.invites.replies;

import dev.floorseat.invites.links.AnswerLink;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.ordering.AnswerOrder;
import dev.floorseat.invites.ordering.Heard;
import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationBook;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Reply;
import dev.floorseat.invites.reading.Reply.Said;
import dev.floorseat.invites.replies.LinkView.Asked;
import dev.floorseat.invites.replies.LinkView.Standing;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers by the links in a mail: the same as by a calendar, only that nobody has to ask who it was. */
@Component
public class LinkAnswers {

    /** In the place of an account: the person answered by link. */
    private static final String BY = "link";

    private final AnswerLinks links;
    private final InvitationBook invitations;
    private final ProposedTimes proposals;
    private final Applying applying;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkAnswers(
            AnswerLinks links,
            InvitationBook invitations,
            ProposedTimes proposals,
            Applying applying,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.invitations = invitations;
        this.proposals = proposals;
        this.applying = applying;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What somebody adds to what the link says already.
     *
     * @param reason why not; null unless declined, and where none was given
     * @param comment empty if nothing was added
     * @param wish the time proposed; null unless one is
     */
    public record Added(
            @Nullable DeclineReason reason,
            String comment,
            @Nullable Proposal wish) {}

    /** Looks at a link, and changes nothing. */
    public LinkView look(String token) {
        return transaction.execute(status -> view(token));
    }

    /**
     * Does what the link is for. Where it cannot be used nothing is changed, and the view says why.
     *
     * @throws Refusal if what was added cannot be taken, or the plan does not take it although the link stands
     */
    public LinkView answer(String token, Added added) {
        try {
            return transaction.execute(status -> answered(token, added));
        } catch (PublishedMeanwhile e) {
            return now(token, Refusal.conflict("links.meanwhile"));
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.UNUSABLE) {
                throw e;
            }
            return now(token, e);
        }
    }

    /** The plan did not take it: because the link does not stand any more, or for a reason of its own. */
    private LinkView now(String token, Refusal why) {
        LinkView now = look(token);
        if (now.standing() == Standing.OPEN || now.standing() == Standing.DONE) {
            throw why;
        }
        return now;
    }

    private LinkView answered(String token, Added added) {
        LinkView view = view(token);
        Optional<Asked> asked = view.asked();
        boolean again = view.standing() == Standing.DONE
                && asked.map(Asked::purpose).filter(Purpose.PROPOSE::equals).isPresent();
        if (asked.isEmpty() || (view.standing() != Standing.OPEN && !again)) {
            return view;
        }
        Invitation invitation = asked.get().invitation();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Reply reply = new Reply(
                invitation.uid(),
                invitation.sequence(),
                now,
                asked.get().reader().email(),
                said(asked.get().purpose()),
                null,
                added.comment(),
                null);
        Proposal wish = added.wish();
        applying.apply(invitation, reply, added.reason(), wish, BY);
        if (wish != null) {
            proposals.keep(invitation, reply, wish);
        }
        return new LinkView(Standing.DONE, asked);
    }

    private LinkView view(String token) {
        Optional<AnswerLink> read = links.read(token);
        if (read.isEmpty()) {
            return LinkView.unknown();
        }
        AnswerLink link = read.get();
        Optional<Invitation> invitation = invitations.byUid(link.uid());
        Optional<Person> reader = invitation.flatMap(known -> people.byId(known.person()));
        if (invitation.isEmpty() || reader.isEmpty()) {
            return LinkView.unknown();
        }
        return new LinkView(
                standing(link, invitation.get()),
                Optional.of(new Asked(link.purpose(), invitation.get(), reader.get())));
    }

    private Standing standing(AnswerLink link, Invitation invitation) {
        Instant now = clock.instant();
        boolean toThis = Integer.valueOf(link.sequence()).equals(invitation.answeredSequence());
        if (toThis && link.purpose() == Purpose.DECLINE && invitation.answer() == Answer.DECLINED) {
            return Standing.DONE;
        }
        Optional<String> obstacle = applying.obstacle(invitation);
        if (invitation.state() == InvitationState.CANCELLED
                || obstacle.filter(Finding.OFF::equals).isPresent()) {
            return Standing.OFF;
        }
        Heard answer = new Heard(link.sequence(), now, said(link.purpose()));
        if (AnswerOrder.judge(invitation.sequence(), List.of(), answer) != Outcome.APPLIED) {
            return Standing.OUTDATED;
        }
        if (obstacle.isPresent() || !link.until().isAfter(now)) {
            return Standing.CLOSED;
        }
        boolean done =
                toThis && invitation.state().name().equals(said(link.purpose()).name());
        return done ? Standing.DONE : Standing.OPEN;
    }

    private static Said said(Purpose purpose) {
        return switch (purpose) {
            case ACCEPT -> Said.ACCEPTED;
            case TENTATIVE -> Said.TENTATIVE;
            case DECLINE -> Said.DECLINED;
            case PROPOSE -> Said.COUNTERED;
        };
    }
}
