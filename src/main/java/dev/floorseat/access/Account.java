package dev.floorseat.access;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in. The password's hash is not part of it and never leaves {@link Accounts}.
 *
 * @param id the row's number
 * @param username lower case, unique
 * @param person whose account it is; null for an account without a person
 * @param language German or English
 * @param enabled false: may not sign in
 * @param signedInAt the last time, in UTC; null if never
 * @param roles at least one
 */
public record Account(
        long id,
        String username,
        @Nullable PersonId person,
        Locale language,
        boolean enabled,
        @Nullable Instant signedInAt,
        Set<Role> roles) {

    /** Keeps its own copy of the roles, in the order of {@link Role}. */
    public Account {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Whether the account has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
