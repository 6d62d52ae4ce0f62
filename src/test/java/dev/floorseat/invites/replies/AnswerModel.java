package dev.floorseat.invites.replies;

import dev.floorseat.invites.ordering.Heard;
import dev.floorseat.invites.ordering.Outcome;
import dev.floorseat.invites.reading.Reply.Said;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must become of an invitation whatever comes in, said once more and in other words than the product says it: RFC 5546 2.1.5. */
final class AnswerModel {

    private static final Comparator<Heard> LATER =
            Comparator.comparing(Heard::stamp).thenComparing(Heard::said);

    private final Set<String> mails = new HashSet<>();
    private final Set<Heard> heard = new HashSet<>();
    private int sequence;
    private String state = "SENT";
    private @Nullable String answer;
    private @Nullable Integer answered;

    /** The revision in force. */
    int sequence() {
        return sequence;
    }

    /** The plan was changed, and everybody told. */
    void revised() {
        sequence++;
        state = "SENT";
    }

    /** A mail comes in. */
    Outcome hears(Arrival mail) {
        if (!mails.add(mail.text())) {
            return Outcome.DUPLICATE;
        }
        Integer bounces = mail.bounces();
        if (bounces != null && bounces == sequence && state.equals("SENT")) {
            state = "BOUNCED";
        }
        Heard said = mail.heard();
        if (said != null) {
            return hears(said);
        }
        Outcome outcome = mail.outcome();
        if (outcome == null) {
            throw new IllegalArgumentException("neither an answer nor anything else: " + mail.what());
        }
        return outcome;
    }

    private Outcome hears(Heard said) {
        boolean overtaken =
                heard.stream().anyMatch(other -> other.sequence() == said.sequence() && LATER.compare(other, said) > 0);
        if (!heard.add(said)) {
            return Outcome.DUPLICATE;
        } else if (said.sequence() != sequence) {
            return Outcome.STALE_SEQUENCE;
        } else if (overtaken) {
            return Outcome.STALE_STAMP;
        } else if (said.said() == Said.DELEGATED) {
            return Outcome.DELEGATED;
        }
        state = said.said().name();
        answer = said.said() == Said.COUNTERED ? "TENTATIVE" : state;
        answered = sequence;
        return Outcome.APPLIED;
    }

    /** How the invitation stands, in words. */
    String standing() {
        return "%s in %d, %s to %s".formatted(state, sequence, answer, answered);
    }
}
