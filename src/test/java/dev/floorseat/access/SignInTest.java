package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Visitor visitor = new Visitor(0);

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void sendsStrangersToTheSignInPageAndThenWhereTheyWanted() {
        Account account = SomeAccount.with(accounts, Role.ADMIN);

        HttpResponse<String> refused = visitor.get("/accounts?q=x", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(Visitor.sentTo(refused)).isEqualTo("/sign-in");

        HttpResponse<String> accepted = visitor.signIn(account.username(), SomeAccount.PASSWORD);
        assertThat(Visitor.sentTo(accepted)).startsWith("/accounts?q=x");
    }

    @Test
    void leadsEverybodyToTheirFirstPage() {
        Map<Role, String> firstPages = Map.of(
                Role.PLANNER, "/board",
                Role.EXECUTIVE, "/my/visits",
                Role.MENTOR, "/my/visits",
                Role.ADMIN, "/accounts",
                Role.ASSISTANT, "/assist",
                Role.LEAD, "/notes",
                Role.COUNCIL, "/account");

        firstPages.forEach((role, page) -> {
            Visitor somebody = new Visitor(port);
            somebody.signIn(SomeAccount.with(accounts, role).username(), SomeAccount.PASSWORD);
            assertThat(Visitor.sentTo(somebody.get("/"))).as(role.name()).isEqualTo(page);
        });
    }

    @Test
    void refusesAWrongPasswordAndKeepsTheName() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);

        HttpResponse<String> refused = visitor.signIn(account.username(), "wrong");

        assertThat(Visitor.sentTo(refused)).isEqualTo("/sign-in?wrong");
        assertThat(visitor.get("/sign-in?wrong").body())
                .contains("do not match", "value=\"" + account.username() + "\"");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesADisabledAccountInTheSameWords() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        accounts.enable(account.id(), false);

        assertThat(Visitor.sentTo(visitor.signIn(account.username(), SomeAccount.PASSWORD)))
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void doesNotCareAboutCapitalsInTheName() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);

        HttpResponse<String> accepted =
                visitor.signIn(" " + account.username().toUpperCase(Locale.ROOT), SomeAccount.PASSWORD);

        assertThat(Visitor.sentTo(accepted)).isEqualTo("/");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        visitor.signIn(account.username(), SomeAccount.PASSWORD);

        HttpResponse<String> refused = visitor.post("/account/tokens", "name=forged");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("The page was open too long").doesNotContain("Csrf");
    }

    @Test
    void keepsTheSessionInTheDatabaseUnderANewNumber() {
        Account account = SomeAccount.with(accounts, Role.COUNCIL);
        visitor.get("/sign-in");
        String before = visitor.cookie("floorseat");

        HttpResponse<String> accepted = visitor.signIn(account.username(), SomeAccount.PASSWORD);

        assertThat(visitor.cookie("floorseat")).isNotEmpty().isNotEqualTo(before);
        assertThat(accepted.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        String number = new String(Base64.getDecoder().decode(visitor.cookie("floorseat")), StandardCharsets.UTF_8);
        assertThat(sql.sql("select PRINCIPAL_NAME from SPRING_SESSION where SESSION_ID = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(account.username());
        assertThat(afterARestart(number).getName()).isEqualTo(account.username());
        assertThat(afterARestart(number).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_COUNCIL");
    }

    /** Who the session's number stands for, to an instance that has seen nothing but the database. */
    private Authentication afterARestart(String number) {
        Session session = Objects.requireNonNull(
                new JdbcIndexedSessionRepository(jdbc, new TransactionTemplate(transactions)).findById(number));
        SecurityContext context =
                session.getRequiredAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return Objects.requireNonNull(context.getAuthentication());
    }

    @Test
    void signsOut() {
        visitor.signIn(SomeAccount.with(accounts, Role.COUNCIL).username(), SomeAccount.PASSWORD);

        HttpResponse<String> out = visitor.form("/account", "/sign-out", Map.of());

        assertThat(Visitor.sentTo(out)).isEqualTo("/sign-in?out");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void hasTheBrowserForgetWhatItKeepsOnlyWhereNobodyElseHasAnythingInIt() {
        Account account = SomeAccount.with(accounts, Role.COUNCIL);
        visitor.signIn(account.username(), SomeAccount.PASSWORD);
        assertThat(visitor.form("/account", "/sign-out", Map.of()).headers().firstValue("Clear-Site-Data"))
                .hasValue("\"cache\"");

        visitor.signIn(account.username(), SomeAccount.PASSWORD);
        assertThat(visitor.form("/account", "/sign-out", Map.of("wipe", "all"))
                        .headers()
                        .firstValue("Clear-Site-Data"))
                .hasValue("\"cache\", \"storage\"");
    }

    @Test
    void sendsTheHeadersThatKeepABrowserSafe() {
        Map<String, String> expected = Map.of(
                "Content-Security-Policy",
                        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self'",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "X-Frame-Options", "SAMEORIGIN");
        var headers = visitor.get("/sign-in").headers();

        expected.forEach((name, value) -> assertThat(headers.firstValue(name)).hasValue(value));
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void answersPiecesOfPagesWithAWayToTheSignInPage() {
        HttpResponse<String> refused = visitor.get("/accounts", "HX-Request", "true");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    }

    @Test
    void isOpenWhereItMustBe() {
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/icon.svg").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(302);
    }
}
