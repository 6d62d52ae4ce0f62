package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way in for programs. Asks for a resource that does not exist: who gets in is told 404. */
@ProductTest
class ApiSignInTest {

    private static final String NOTHING = "/api/v1/there-is-nothing-here";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    Visitor program = new Visitor(0);

    @BeforeEach
    void arrive() {
        program = new Visitor(port);
    }

    @Test
    void refusesStrangersWithProblemDetails() {
        HttpResponse<String> refused = program.get(NOTHING, "Accept-Language", "de");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Basic "))
                .anyMatch(way -> way.startsWith("Bearer "));
        assertThat(refused.body()).contains("\"title\":\"Nicht angemeldet\"", "\"status\":401", "\"detail\"");
    }

    /** A proxy adds the address it sees at the end; whatever stands before it, anybody may have written. */
    @Test
    void countsFailuresForTheAddressTheProxySawWhateverElseTheCallerClaims() {
        String seen = "2001:db8::" + Integer.toHexString(UUID.randomUUID().hashCode() >>> 16);
        int status = 0;
        for (int i = 0; i < 21; i++) {
            status = program.get(
                            NOTHING,
                            "Authorization",
                            basic("nobody-" + UUID.randomUUID(), "wrong"),
                            "X-Forwarded-For",
                            "198.51.100." + i + ", " + seen)
                    .statusCode();
            assertThat(i < 20 ? status : 401).isEqualTo(401);
        }
        assertThat(status).isEqualTo(429);
        HttpResponse<String> another = program.get(
                NOTHING,
                "Authorization",
                basic("nobody-" + UUID.randomUUID(), "wrong"),
                "X-Forwarded-For",
                seen + ", 2001:db8:1::" + seen.substring(10));
        assertThat(another.statusCode()).isEqualTo(401);
    }

    @Test
    void takesHttpBasicAndOpensNoSession() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);

        HttpResponse<String> accepted =
                program.get(NOTHING, "Authorization", basic(account.username(), SomeAccount.PASSWORD));

        assertThat(accepted.statusCode()).isEqualTo(404);
        assertThat(accepted.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(program.cookie("floorseat")).isEmpty();
    }

    @Test
    void refusesAWrongPassword() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);

        assertThat(program.get(NOTHING, "Authorization", basic(account.username(), "wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void saysHowLongToWaitAfterTooManyFailures() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        // Through a proxy, from an address of its own: the other tests share the real one.
        String[] guess = {"Authorization", basic(account.username(), "wrong"), "X-Forwarded-For", "203.0.113.9"};
        for (int i = 0; i < 5; i++) {
            program.get(NOTHING, guess);
        }

        HttpResponse<String> braked = program.get(NOTHING, guess);

        assertThat(braked.statusCode()).isEqualTo(429);
        assertThat(braked.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    }

    @Test
    void takesABearerTokenUntilItIsRevoked() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        String token = tokens.create(account.id(), "import");
        String[] bearer = {"Authorization", "Bearer " + token};

        assertThat(program.get(NOTHING, bearer).statusCode()).isEqualTo(404);
        Token kept = tokens.of(account.id()).get(0);
        assertThat(kept.lastUsedAt()).isNotNull();

        tokens.revoke(account.id(), kept.id());
        HttpResponse<String> refused = program.get(NOTHING, bearer);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void refusesTheTokenOfADisabledAccount() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        String token = tokens.create(account.id(), "import");
        accounts.enable(account.id(), false);

        assertThat(program.get(NOTHING, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesNoSessionOfAPage() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        program.signIn(account.username(), SomeAccount.PASSWORD);

        assertThat(program.get(NOTHING).statusCode()).isEqualTo(401);
    }

    @Test
    void answersInTheLanguageAskedForElseInTheAccounts() {
        Account german = SomeAccount.with(accounts, Locale.GERMAN, Role.PLANNER);
        String basic = basic(german.username(), SomeAccount.PASSWORD);

        assertThat(program.get(NOTHING, "Authorization", basic).body()).contains("Nicht gefunden");
        assertThat(program.get(NOTHING, "Authorization", basic, "Accept-Language", "en")
                        .body())
                .contains("Not found");
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
