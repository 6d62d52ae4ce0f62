package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient sql;

    @Test
    void refusesANameThatIsTakenHoweverItIsWritten() {
        Account account = SomeAccount.with(accounts, Role.LEAD);

        assertThatThrownBy(() -> accounts.create(
                        account.username().toUpperCase(Locale.ROOT), "x", Set.of(Role.LEAD), null, Locale.GERMAN))
                .hasMessage("access.username.taken");
    }

    @Test
    void refusesNamesAndRolesThatAreNone() {
        for (String name : new String[] {"", "x", " ", "a b", "ä-mit-punkten", "-x", "x".repeat(65), "<script>"}) {
            assertThatThrownBy(() -> accounts.create(name, "x", Set.of(Role.LEAD), null, Locale.GERMAN))
                    .as(name)
                    .hasMessage("access.username.shape");
        }
        assertThatThrownBy(() -> accounts.create("without-roles", "x", Set.of(), null, Locale.GERMAN))
                .hasMessage("access.roles.none");
    }

    @Test
    void refusesAPasswordThatIsTooShortTooLongOrTheName() {
        assertThatThrownBy(() -> open("eleven-char")).hasMessage("access.password.short");
        assertThatThrownBy(() -> open("ä".repeat(37))).hasMessage("access.password.long");
        assertThatThrownBy(() -> open("my-Fine-Name-1")).hasMessage("access.password.name");
        assertThat(open("ä".repeat(36)).username()).isEqualTo("fine-name");
    }

    @Test
    void keepsTheRolesItIsGiven() {
        Account account = SomeAccount.with(accounts, Role.PLANNER, Role.ADMIN);
        assertThat(accounts.byId(account.id()).roles()).containsExactly(Role.PLANNER, Role.ADMIN);

        accounts.setRoles(account.id(), EnumSet.allOf(Role.class));

        assertThat(accounts.byId(account.id()).roles()).containsExactly(Role.values());
    }

    @Test
    void neverLosesTheLastAdministrator() {
        sql.sql("update access_account set enabled = false").update();
        Account last = SomeAccount.with(accounts, Role.ADMIN);

        assertThatThrownBy(() -> accounts.enable(last.id(), false)).hasMessage("access.admin.last");
        assertThatThrownBy(() -> accounts.setRoles(last.id(), Set.of(Role.LEAD)))
                .hasMessage("access.admin.last");

        Account another = SomeAccount.with(accounts, Role.ADMIN);
        accounts.enable(last.id(), false);
        assertThat(accounts.byId(last.id()).enabled()).isFalse();
        assertThat(accounts.byId(another.id()).enabled()).isTrue();
    }

    @Test
    void revokesTheTokensWhereAPasswordIsSetForSomebody() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        String token = tokens.create(account.id(), "import");

        accounts.setPassword(account.id(), "another good password", null, true);

        assertThat(tokens.holder(token)).isEmpty();
    }

    private Account open(String password) {
        return accounts.open("Fine-Name", password, Set.of(Role.LEAD), null, Locale.GERMAN);
    }
}
