package dev.floorseat.invites.replies;

import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.reading.Reply.Said;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, or a time proposed by link, as the planner sees it.
 *
 * @param byLink whether it came by link and not by mail: the person is known then, and there is no subject
 * @param outcome what became of it
 * @param trouble why, where the outcome does not say it all: a word of the message file; null if it does
 * @param sender the address it came from; null if it named none
 * @param words what a person wrote, or a mail server; empty if nothing
 * @param visit the visit it is about; null if none is known
 * @param invited the number of who was invited to it; null like the visit
 * @param person who that is
 * @param withdrawn whether the invitation was taken back; false like the visit
 * @param attendee whose answer it claims to be; null if nothing was answered
 * @param said what was answered; null if nothing
 * @param wishFrom begin of the time proposed; null if none is
 * @param wishTo end of it
 * @param settledBy who settled it; null while it is open
 */
public record ReplyEntry(
        long id,
        boolean byLink,
        Outcome outcome,
        @Nullable String trouble,
        Instant received,
        @Nullable String sender,
        String subject,
        String words,
        @Nullable Long visit,
        @Nullable Long invited,
        @Nullable String person,
        boolean withdrawn,
        @Nullable String attendee,
        @Nullable Said said,
        @Nullable Instant wishFrom,
        @Nullable Instant wishTo,
        @Nullable String settledBy) {

    /** Stands for who settled it, where nobody had to look at it. */
    static final String NOBODY = "mail";

    /** Whether it settled itself. */
    public boolean isSettledByItself() {
        return NOBODY.equals(settledBy);
    }

    /** Whether somebody is still to look at it. */
    public boolean isOpen() {
        return settledBy == null;
    }

    /** Whether it proposes a time that the planner is to answer. */
    public boolean isProposal() {
        return isOpen() && outcome == Outcome.APPLIED && wishFrom != null && visit != null;
    }

    /** Whether what the person means is for the planner to write down: the mail says it in words. Whether it can still be, the plan knows. */
    public boolean isForAPerson() {
        return isOpen()
                && visit != null
                && invited != null
                && (outcome == Outcome.NO_CALENDAR_PART
                        || outcome == Outcome.DELEGATED
                        || outcome == Outcome.UNREADABLE
                        || outcome == Outcome.TOO_LARGE);
    }

    /** Whether the planner looks after the address it could not be delivered to. */
    public boolean isReturned() {
        return isOpen() && outcome == Outcome.DELIVERY_REPORT && person != null;
    }

    /** Whether it answers a date that is not in force: taking it at its word concerns another one. */
    public boolean isOfAnotherDate() {
        return outcome == Outcome.STALE_SEQUENCE;
    }

    /** Whether it is for the planner to take the answer at its word. Whether that can still be done, the plan knows. */
    public boolean isApplicable() {
        return isOpen() && visit != null && said != null && isApplicable(outcome, said);
    }

    /** Whether the planner may let this address answer for the person from now on. */
    public boolean isAddressNew() {
        return isApplicable() && outcome == Outcome.WRONG_SENDER;
    }

    /** What only lacked trust may be applied; of what came too late only a no, because it frees and confirms nothing. */
    static boolean isApplicable(Outcome outcome, Said said) {
        return switch (outcome) {
            case WRONG_SENDER, UNTRUSTED -> said != Said.DELEGATED;
            case STALE_SEQUENCE, STALE_STAMP -> said == Said.DECLINED;
            default -> false;
        };
    }
}
