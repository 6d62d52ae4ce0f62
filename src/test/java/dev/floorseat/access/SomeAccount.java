package dev.floorseat.access;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Accounts for tests, each with a name nobody else has. */
final class SomeAccount {

    static final String PASSWORD = "correct horse battery";

    private SomeAccount() {}

    static Account with(Accounts accounts, Role... roles) {
        return with(accounts, Locale.ENGLISH, roles);
    }

    static Account with(Accounts accounts, Locale language, Role... roles) {
        String name = "t-" + UUID.randomUUID();
        return accounts.create(name, PASSWORD, Set.of(roles), null, language);
    }
}
