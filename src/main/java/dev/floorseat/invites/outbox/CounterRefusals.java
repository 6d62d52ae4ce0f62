package dev.floorseat.invites.outbox;

import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.Edition;
import dev.floorseat.invites.letter.Letter;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.rotation.ProposalSettled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody that the time they proposed is refused (RFC 5546 section 3.2.8), in the very transaction that refused it. The invitation
 * waits for an answer again. Whose proposal is accepted hears of it by the change that is published.
 */
@Component
class CounterRefusals {

    private final Invitations invitations;
    private final Messages messages;
    private final LetterWriter letters;
    private final People people;
    private final Clock clock;
    private final Duration gather;

    CounterRefusals(
            Invitations invitations,
            Messages messages,
            LetterWriter letters,
            People people,
            Clock clock,
            @Value("${floorseat.invites.gather:PT5M}") Duration gather) {
        this.invitations = invitations;
        this.messages = messages;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
        this.gather = gather;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ProposalSettled settled) {
        if (!settled.accepted()) {
            long visit = settled.visit().value();
            invitations.lockOf(List.of(visit)).getOrDefault(visit, List.of()).stream()
                    .filter(invitation -> invitation.person().equals(settled.person()))
                    .forEach(invitation -> refuse(invitation, settled.reason()));
        }
    }

    private void refuse(Invitation invitation, @Nullable String reason) {
        invitations.asked(invitation.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        messages.newestOf(invitation.id())
                .filter(told ->
                        told.kind() != LetterKind.CANCEL && !told.promise().isPast(now))
                .ifPresent(told -> {
                    Person reader = people.byId(invitation.person()).orElseThrow();
                    Edition edition = new Edition(
                            LetterKind.REFUSAL,
                            invitation.uid(),
                            told.sequence(),
                            now,
                            Participation.NEEDS_ACTION,
                            reason);
                    Letter letter = letters.write(reader, told.promise(), edition);
                    messages.add(List.of(new MessageDraft(
                            invitation.id(),
                            LetterKind.REFUSAL,
                            told.sequence(),
                            now,
                            told.promise(),
                            reason,
                            reader.name(),
                            letter,
                            now.plus(gather))));
                });
    }
}
