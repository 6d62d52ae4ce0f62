package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.floorseat.access.Account;
import dev.floorseat.access.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@BrowserTest
class AccessPagesTest {

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void welcomesAtTheDoor(Look look, Desk desk) {
        Page page = desk.stranger(look);
        page.navigate("/sign-in");
        desk.check(page, "sign-in", look);

        // A name of its own each time: the brake counts failures.
        String nobody = "nobody-" + look;
        desk.signIn(page, nobody, "wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("#username")).hasValue(nobody);
        assertThat(page.locator("#password")).isFocused();
        desk.check(page, "sign-in-wrong", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsOnesOwnAccount(Look look, Desk desk) {
        Page page = desk.signedIn(look, Role.COUNCIL);
        assertThat(page).hasURL(Pattern.compile("/account$"));
        desk.check(page, "account", look);

        page.locator("#token-name").fill("Nightly import");
        page.locator("#token-password").fill(Desk.PASSWORD);
        page.locator("form[action='/account/tokens'] button").click();
        assertThat(page.locator(".secret")).containsText("floorseat_");
        desk.check(page, "account-token", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsEverybodysAccountsToAnAdministrator(Look look, Desk desk) {
        Account somebody = desk.account(look, null, Role.MENTOR, Role.EXECUTIVE);
        Page page = desk.signedIn(look, Role.ADMIN);
        page.locator("#q").fill(somebody.username());
        page.keyboard().press("Enter");
        assertThat(page.locator("table.list tbody tr")).hasCount(1);
        desk.check(page, "accounts", look);

        page.getByText(somebody.username()).click();
        desk.check(page, "one-account", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void saysWhatIsNotThereAndWhatIsNotAllowed(Look look, Desk desk) {
        Page page = desk.signedIn(look, Role.COUNCIL);
        page.navigate("/there/is/nothing");
        desk.check(page, "error-404", look);
        page.navigate("/accounts");
        desk.check(page, "error-403", look);
    }

    @Test
    void changesTheLanguageInPlace(Desk desk) {
        Page page = desk.signedIn(Look.DESK, Role.COUNCIL);
        page.getByText("Deutsch").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Passwort ändern")))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile("/account$"));
    }

    @Test
    void signsInByKeyboardAlone(Desk desk) {
        Account account = desk.account(Look.DESK, null, Role.COUNCIL);
        Page page = desk.stranger(Look.DESK);
        page.navigate("/sign-in");

        page.keyboard().type(account.username());
        page.keyboard().press("Tab");
        page.keyboard().type(Desk.PASSWORD);
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/account$"));
    }
}
