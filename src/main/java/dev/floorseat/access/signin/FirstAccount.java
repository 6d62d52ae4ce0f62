package dev.floorseat.access.signin;

import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.web.Refusal;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.stereotype.Component;

/** The way in on the very first start: an administrator, with the password given or one made up and said once. */
@Component
@Profile("!demo")
class FirstAccount implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final String given;

    FirstAccount(Accounts accounts, @Value("${FLOORSEAT_ADMIN_PASSWORD:}") String given) {
        this.accounts = accounts;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        boolean madeUp = given.isBlank();
        String password = madeUp
                ? new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32).generateKey()
                : given;
        try {
            accounts.create(NAME, password, Set.of(Role.ADMIN), null, Locale.ENGLISH);
        } catch (Refusal e) {
            LOG.info("Another instance has just created the account {}", NAME);
            return;
        }
        if (madeUp) {
            LOG.warn(
                    "First start: sign in as {} with the password {} and change it. It is not shown again.",
                    NAME,
                    password);
        } else {
            LOG.info("First start: sign in as {} with the password from FLOORSEAT_ADMIN_PASSWORD", NAME);
        }
    }
}
