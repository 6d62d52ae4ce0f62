package dev.floorseat.rotation.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody signed in, for requests that go past the sign-in page. */
public record Reader(String account, @Nullable PersonId personId, Locale language) implements SignedIn {

    /** A planner. */
    public static RequestPostProcessor planner() {
        return as("PLANNER", null);
    }

    /** Somebody with a role and an account of this name. */
    public static RequestPostProcessor named(String account, String role, @Nullable PersonId person) {
        return authentication(
                new TestingAuthenticationToken(new Reader(account, person, Locale.ENGLISH), "", "ROLE_" + role));
    }

    /** Somebody with a role; the person is null for an account that belongs to none. */
    public static RequestPostProcessor as(String role, @Nullable PersonId person) {
        return authentication(
                new TestingAuthenticationToken(new Reader("t-" + role, person, Locale.ENGLISH), "", "ROLE_" + role));
    }
}
