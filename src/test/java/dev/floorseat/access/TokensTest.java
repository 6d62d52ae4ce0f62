package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.web.Refusal;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class TokensTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient sql;

    @Test
    void keepsOnlyAHashOfTheToken() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);

        String token = tokens.create(account.id(), "import");

        byte[] kept = sql.sql("select token_hash from access_token where account_id = ?")
                .param(account.id())
                .query(byte[].class)
                .single();
        assertThat(kept).hasSize(32);
        assertThat(token).startsWith("floorseat_").hasSizeGreaterThan(50);
        assertThat(token).doesNotContain(HexFormat.of().formatHex(kept));
    }

    @Test
    void revokesNobodyElsesToken() {
        Account owner = SomeAccount.with(accounts, Role.PLANNER);
        Account stranger = SomeAccount.with(accounts, Role.PLANNER);
        String token = tokens.create(owner.id(), "import");
        long number = tokens.of(owner.id()).get(0).id();

        assertThatThrownBy(() -> tokens.revoke(stranger.id(), number)).isInstanceOf(Refusal.class);
        assertThat(tokens.holder(token)).map(Account::username).hasValue(owner.username());
    }

    @Test
    void refusesANamelessTokenAndTheFiftyFirst() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        assertThatThrownBy(() -> tokens.create(account.id(), "  ")).hasMessage("access.token.name");

        for (int i = 0; i < 50; i++) {
            tokens.create(account.id(), "number " + i);
        }

        assertThatThrownBy(() -> tokens.create(account.id(), "one more")).hasMessage("access.token.many");
    }

    @Test
    void knowsNoTokenThatWasNeverGiven() {
        assertThat(tokens.holder("floorseat_guess")).isEmpty();
        assertThat(tokens.holder("")).isEmpty();
    }
}
