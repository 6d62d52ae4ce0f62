package dev.floorseat.access;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {

    /** Name and password belong together and the account may sign in. */
    record Accepted(Account account) implements SignInOutcome {}

    /** They do not, or it may not. Which of the two is nobody's business. */
    record Refused() implements SignInOutcome {}

    /**
     * There were too many failures; the password was not even looked at.
     *
     * @param left how long until the next attempt counts
     */
    record Braked(Duration left) implements SignInOutcome {}
}
