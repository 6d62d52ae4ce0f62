package dev.floorseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.ResultType;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.people.PersonId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place to sit down at: a browser with a fresh profile, and accounts to sign in with. What a page complains about is kept. */
public final class Desk implements AutoCloseable {

    /** The password of every account a desk makes. */
    public static final String PASSWORD = "correct horse battery";

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final boolean PHOTOGRAPHS = Boolean.getBoolean("floorseat.screenshots");

    private final Browser browser;
    private final String base;
    private final Accounts accounts;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<Phone> phones = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Desk(Browser browser, String base, Accounts accounts) {
        this.browser = browser;
        this.base = base;
        this.accounts = accounts;
    }

    /** A page of a stranger, in a browser profile of its own. */
    public Page stranger(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(look.width(), look.width() < 600 ? 844 : 900)
                .setLocale(look.language().equals("de") ? "de-DE" : "en-GB")
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(look.scheme()));
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** A phone that keeps its memory when it is switched off; its clock shows this time whenever it is switched on. */
    Phone phone(Look look, Instant time) {
        return phone(look, time, base);
    }

    /** The same, for a product that is reached at another address. */
    Phone phone(Look look, Instant time, String address) {
        Phone phone = new Phone(
                browser.browserType(),
                Chromium.persistent()
                        .setBaseURL(address)
                        .setViewportSize(look.width(), look.width() < 600 ? 844 : 900)
                        .setLocale(look.language().equals("de") ? "de-DE" : "en-GB")
                        .setTimezoneId("Europe/Berlin")
                        .setColorScheme(look.scheme()),
                time,
                complaints);
        phones.add(phone);
        return phone;
    }

    /** An account with these roles, in the language of the look. */
    public Account account(Look look, @Nullable PersonId person, Role... roles) {
        String name = roles[0].name().toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        return accounts.create(name, PASSWORD, Set.of(roles), person, Locale.forLanguageTag(look.language()));
    }

    /** A page of somebody with these roles and no person, signed in. */
    public Page signedIn(Look look, Role... roles) {
        return signedIn(look, null, roles);
    }

    /** A page of a person with these roles, signed in. */
    public Page signedIn(Look look, @Nullable PersonId person, Role... roles) {
        Page page = stranger(look);
        signIn(page, account(look, person, roles).username(), PASSWORD);
        return page;
    }

    /** Signs in by the sign-in page. Ends where the product leads this account. */
    public void signIn(Page page, String username, String password) {
        page.navigate("/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("form.panel button").click();
    }

    /** Signs in again from the visit page, to which one comes back. */
    void signInAgain(Page page, Account account) {
        page.locator("#sign-in").click();
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(PASSWORD);
        page.locator("form.panel button").click();
    }

    /** Everything a page must keep to: WCAG 2.2 AA by axe, no sideways scrolling, no complaint of the browser (CSP). */
    public void check(Page page, String name, Look look) {
        photograph(page, name, look);
        isAccessible(page);
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels to scroll sideways on %s (%s)", name, look)
                .isZero();
        complainsOfNothing();
    }

    /** No violation of WCAG 2.2 AA that axe can see. */
    public void isAccessible(Page page) {
        // without frames there is nothing to bring together in a second page, which takes four times as long
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        List<String> violations = new AxeBuilder(page)
                        .options(options)
                        .setLegacyMode(page.frames().size() == 1)
                        .withTags(WCAG_22_AA)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + places(rule))
                        .toList();
        assertThat(violations).as("axe on " + page.url()).isEmpty();
    }

    /** The browser has complained of nothing but expected refusals: no script error, nothing blocked by the CSP. */
    public void complainsOfNothing() {
        assertThat(complaints)
                .filteredOn(complaint ->
                        !complaint.startsWith("Failed to load resource: the server responded with a status of 4"))
                .isEmpty();
    }

    /**
     * Writes {@code target/screenshots/{name}-{language}-{scheme}-{width}.png} for people to look at, where it is asked for: it takes as
     * long as the whole check.
     */
    public void photograph(Page page, String name, Look look) {
        if (!PHOTOGRAPHS) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + look + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
        phones.forEach(Phone::close);
    }

    private static List<String> places(Rule rule) {
        return rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
