package dev.floorseat.invites.replies;

import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.reading.Head;
import dev.floorseat.invites.reading.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param trouble why, where the outcome does not say it all; null if it does
 * @param invitation which invitation it is about; null if none is known
 * @param reply what was answered; null if nothing could be read
 * @param words what to show of it
 */
record Finding(
        Outcome outcome,
        @Nullable String trouble,
        Head head,
        @Nullable Long invitation,
        @Nullable Reply reply,
        String words) {

    /** The visit has begun: nothing can be answered any more. */
    static final String BEGUN = "BEGUN";

    /** The visit is off, or somebody else's. */
    static final String OFF = "OFF";

    /** It would free a slot shortly before the visit, and not everything speaks for its being the sender's. */
    static final String FROZEN = "FROZEN";

    /** The mentor is not asked any more, and nobody can tell whether the mail was written before or after that. */
    static final String CLOSED = "CLOSED";

    /** The plan would not take it. */
    static final String REFUSED = "REFUSED";

    /** Something here broke, again and again. */
    static final String FAILED = "FAILED";

    /** Outlook's own format. */
    static final String WINMAIL = "WINMAIL";

    static Finding of(Outcome outcome, @Nullable String trouble, Head head) {
        return new Finding(outcome, trouble, head, null, null, head.words());
    }

    Finding as(Outcome other, @Nullable String why) {
        return new Finding(other, why, head, invitation, reply, words);
    }
}
