package dev.floorseat.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures; says how long to wait. */
class BrakedException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    BrakedException(Duration wait) {
        super("braked");
        this.wait = wait;
    }

    /** Whole seconds, at least 1, as Retry-After wants them (RFC 9110, 10.2.3). */
    long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
