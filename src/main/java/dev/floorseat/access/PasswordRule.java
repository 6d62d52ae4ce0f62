package dev.floorseat.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a new password must be: long rather than colourful (NIST SP 800-63B, 5.1.1.2). The upper limit is bcrypt's: it reads 72 bytes and
 * would silently ignore the rest.
 */
final class PasswordRule {

    private static final int LEAST_CHARACTERS = 12;
    private static final int MOST_BYTES = 72;

    private PasswordRule() {}

    /** The message key of what is wrong with it, if anything. */
    static Optional<String> fault(String username, String password) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of("access.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("access.password.long");
        }
        if (Username.normal(password).contains(username)) {
            return Optional.of("access.password.name");
        }
        return Optional.empty();
    }
}
