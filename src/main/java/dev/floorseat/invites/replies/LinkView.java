package dev.floorseat.invites.replies;

import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.people.Person;
import java.util.Optional;

/**
 * A link in a mail as it stands now.
 *
 * @param asked whose it is and what for; empty if the link is none of ours
 */
public record LinkView(Standing standing, Optional<Asked> asked) {

    /** How a link stands. */
    public enum Standing {
        /** It can be used. */
        OPEN,
        /** The answer it is for was given, and stands. */
        DONE,
        /** A newer mail has other links: time or place have changed. */
        OUTDATED,
        /** The visit is off, or not with this person any more. */
        OFF,
        /** The visit has begun. */
        CLOSED,
        /** It is none of ours, or was changed on the way. */
        UNKNOWN
    }

    /** What the holder of a link is asked. */
    public record Asked(Purpose purpose, Invitation invitation, Person reader) {}

    static LinkView unknown() {
        return new LinkView(Standing.UNKNOWN, Optional.empty());
    }
}
