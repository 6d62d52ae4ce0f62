package dev.floorseat.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AccountPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    Visitor visitor = new Visitor(0);

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void showsANewTokenOnceAndThenOnlyItsName() {
        visitor.signIn(SomeAccount.with(accounts, Role.PLANNER).username(), SomeAccount.PASSWORD);

        HttpResponse<String> created = visitor.form(
                "/account", "/account/tokens", Map.of("name", "Nightly import", "current", SomeAccount.PASSWORD));
        Matcher token = Pattern.compile("floorseat_[\\w-]{43}").matcher(created.body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> later = visitor.get("/account");
        assertThat(later.body()).contains("Nightly import").doesNotContain(token.group());
        assertThat(new Visitor(port)
                        .get("/api/v1/nothing", "Authorization", "Bearer " + token.group())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void createsNoTokenForWhoeverFindsASessionOpen() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        visitor.signIn(account.username(), SomeAccount.PASSWORD);

        HttpResponse<String> refused =
                visitor.form("/account", "/account/tokens", Map.of("name", "Nightly import", "current", "wrong"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("The password so far is not right", "value=\"Nightly import\"")
                .doesNotContain("floorseat_");
        assertThat(tokens.of(account.id())).isEmpty();
    }

    @Test
    void saysHowManyTokensAreTooMany() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        for (int i = 0; i < 50; i++) {
            tokens.create(account.id(), "Program " + i);
        }
        visitor.signIn(account.username(), SomeAccount.PASSWORD);

        HttpResponse<String> refused = visitor.form(
                "/account", "/account/tokens", Map.of("name", "One more", "current", SomeAccount.PASSWORD));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("More than 50 tokens");
    }

    @Test
    void revokesTheTokensWithTheOldPasswordUnlessToldNotTo() {
        Account account = SomeAccount.with(accounts, Role.PLANNER);
        tokens.create(account.id(), "Nightly import");
        visitor.signIn(account.username(), SomeAccount.PASSWORD);
        assertThat(visitor.get("/account").body()).containsPattern("name=\"revokeTokens\" value=\"true\" checked");

        visitor.form(
                "/account",
                "/account/password",
                Map.of("current", SomeAccount.PASSWORD, "fresh", "several quiet words"));
        assertThat(tokens.of(account.id())).allMatch(token -> token.revokedAt() == null);

        visitor.form(
                "/account",
                "/account/password",
                Map.of("current", "several quiet words", "fresh", "a few other words", "revokeTokens", "true"));
        assertThat(tokens.of(account.id())).allMatch(token -> token.revokedAt() != null);
        assertThat(visitor.get("/account").body()).contains("your tokens are revoked");
    }

    @Test
    void leadsWhoIsAPersonToTheCalendarFeed() {
        people.enrol(List.of(new PersonEntry(
                "ap-1", "Amira Haddad", "amira@example.com", Locale.ENGLISH, null, Set.of("en"), null, null)));
        PersonId person = people.byExternalId("ap-1").orElseThrow().id();
        Account somebody = accounts.create(
                "t-" + UUID.randomUUID(), SomeAccount.PASSWORD, Set.of(Role.LEAD), person, Locale.ENGLISH);
        visitor.signIn(somebody.username(), SomeAccount.PASSWORD);
        assertThat(visitor.get("/account").body()).contains("href=\"/my/feed\"");
        accounts.belongsTo(somebody.id(), null);
        sql.sql("delete from people_person where id = ?").param(person.value()).update();

        Visitor nobody = new Visitor(port);
        nobody.signIn(SomeAccount.with(accounts, Role.LEAD).username(), SomeAccount.PASSWORD);
        assertThat(nobody.get("/account").body()).doesNotContain("/my/feed");
    }

    @Test
    void changesThePasswordAndSignsOtherDevicesOut() {
        Account account = SomeAccount.with(accounts, Role.COUNCIL);
        Visitor phone = new Visitor(port);
        visitor.signIn(account.username(), SomeAccount.PASSWORD);
        phone.signIn(account.username(), SomeAccount.PASSWORD);
        assertThat(phone.get("/account").statusCode()).isEqualTo(200);

        HttpResponse<String> changed = visitor.form(
                "/account",
                "/account/password",
                Map.of("current", SomeAccount.PASSWORD, "fresh", "several quiet words"));

        assertThat(Visitor.sentTo(changed)).isEqualTo("/account");
        assertThat(visitor.get("/account").body()).contains("The password is changed");
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(Visitor.sentTo(new Visitor(port).signIn(account.username(), "several quiet words")))
                .isEqualTo("/");
    }

    @Test
    void changesNoPasswordWithoutTheOldOne() {
        Account account = SomeAccount.with(accounts, Role.COUNCIL);
        visitor.signIn(account.username(), SomeAccount.PASSWORD);

        HttpResponse<String> refused = visitor.form(
                "/account", "/account/password", Map.of("current", "wrong", "fresh", "several quiet words"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The password so far is not right");
    }

    @Test
    void changesTheLanguageAndStaysOnThePage() {
        Account account = SomeAccount.with(accounts, Locale.ENGLISH, Role.ADMIN);
        visitor.signIn(account.username(), SomeAccount.PASSWORD);

        HttpResponse<String> switched = visitor.form("/accounts?q=t-", "/language", Map.of("language", "de"));

        assertThat(Visitor.sentTo(switched)).isEqualTo("/accounts?q=t-");
        assertThat(visitor.get("/accounts").body()).contains("lang=\"de\"", "Konten");
        assertThat(accounts.byId(account.id()).language()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void remembersTheLanguageOfWhoIsNotSignedIn() {
        assertThat(visitor.get("/sign-in", "Accept-Language", "de-AT,en;q=0.5").body())
                .contains("Bei Floorseat anmelden");

        visitor.form("/sign-in", "/language", Map.of("language", "en"));

        assertThat(visitor.get("/sign-in", "Accept-Language", "de").body()).contains("Sign in to Floorseat");
    }

    @Test
    void opensAnAccountChangesItAndShutsIt() {
        visitor.signIn(SomeAccount.with(accounts, Role.ADMIN).username(), SomeAccount.PASSWORD);
        String name = "new-" + UUID.randomUUID();

        HttpResponse<String> opened = visitor.form(
                "/accounts",
                "/accounts",
                Map.of("username", name, "password", "first long password", "role", "MENTOR", "language", "de"));
        String page = Visitor.sentTo(opened);
        Account account = accounts.byUsername(name).orElseThrow();
        assertThat(page).isEqualTo("/accounts/" + account.id());
        assertThat(visitor.get("/accounts?q=" + name).body())
                .contains(name, "Mentor")
                .doesNotContain("{bcrypt}");

        visitor.form(page, page + "/roles", Map.of("role", "LEAD"));
        assertThat(accounts.byId(account.id()).roles()).containsExactly(Role.LEAD);

        Visitor owner = new Visitor(port);
        owner.signIn(name, "first long password");
        assertThat(owner.get("/account").statusCode()).isEqualTo(200);
        visitor.form(page, page + "/enabled", Map.of("enabled", "false"));
        assertThat(owner.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsWhatWasTypedWhenANewAccountIsRefused() {
        visitor.signIn(SomeAccount.with(accounts, Role.ADMIN).username(), SomeAccount.PASSWORD);

        HttpResponse<String> refused = visitor.form(
                "/accounts",
                "/accounts",
                Map.of("username", "a-fine-name", "password", "short", "role", "MENTOR", "language", "en"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("too short", "value=\"a-fine-name\"")
                .doesNotContain("value=\"short\"");
    }

    @Test
    void refusesAccountsToEverybodyElseOnAPageInTheFrame() {
        visitor.signIn(SomeAccount.with(accounts, Locale.GERMAN, Role.PLANNER).username(), SomeAccount.PASSWORD);

        HttpResponse<String> refused = visitor.get("/accounts");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nicht erlaubt", "Abmelden");
    }

    @Test
    void saysThatAPageIsNotThere() {
        visitor.signIn(SomeAccount.with(accounts, Role.PLANNER).username(), SomeAccount.PASSWORD);

        HttpResponse<String> missing = visitor.get("/there/is/nothing");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Not found", "Sign out").doesNotContain("No static resource");
    }
}
