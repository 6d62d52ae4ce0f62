package dev.floorseat.invites.ordering;

import dev.floorseat.invites.reading.Reply.Said;
import java.util.Collection;

/**
 * The order of answers, RFC 5546 section 2.1.5: by SEQUENCE, then by DTSTAMP, which is compared with that attendee's earlier answers
 * only. An old yes never confirms a new time.
 */
public final class AnswerOrder {

    private AnswerOrder() {}

    /**
     * What becomes of an answer that is trusted.
     *
     * @param current the revision in force
     * @param heard every answer of this attendee to this event so far, whatever became of it; in any order
     * @return APPLIED, DUPLICATE, STALE_SEQUENCE, STALE_STAMP or DELEGATED
     */
    public static Outcome judge(int current, Collection<Heard> heard, Heard answer) {
        if (heard.contains(answer)) {
            return Outcome.DUPLICATE;
        }
        if (answer.sequence() != current) {
            return Outcome.STALE_SEQUENCE;
        }
        if (heard.stream()
                .anyMatch(earlier -> earlier.sequence() == current && Heard.ORDER.compare(earlier, answer) > 0)) {
            return Outcome.STALE_STAMP;
        }
        return answer.said() == Said.DELEGATED ? Outcome.DELEGATED : Outcome.APPLIED;
    }
}
