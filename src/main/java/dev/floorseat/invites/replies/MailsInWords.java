package dev.floorseat.invites.replies;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.AnswersInWords;
import dev.floorseat.rotation.VisitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the mails whose words a planner has written down out of the queue. */
@Component
@Transactional
class MailsInWords implements AnswersInWords {

    private final Replies replies;

    MailsInWords(Replies replies) {
        this.replies = replies;
    }

    @Override
    public boolean settle(long number, VisitId visit, PersonId person, String account) {
        boolean waits = replies.byId(number)
                .filter(ReplyEntry::isForAPerson)
                .filter(mail -> Long.valueOf(visit.value()).equals(mail.visit())
                        && Long.valueOf(person.value()).equals(mail.invited()))
                .isPresent();
        if (waits) {
            replies.settle(number, account);
        }
        return waits;
    }
}
