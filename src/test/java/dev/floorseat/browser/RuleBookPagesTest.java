package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rules.Chapters;
import dev.floorseat.rules.Lexicon;
import dev.floorseat.rules.LexiconKind;
import dev.floorseat.rules.LexiconText;
import dev.floorseat.rules.Place;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.book.Editions;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rule book, the desk, the line-up card and the wall, on screens, on the keyboard and on paper. */
@BrowserTest
class RuleBookPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    RuleBook rules;

    @Autowired
    Chapters chapters;

    @Autowired
    Lexicon lexicon;

    @Autowired
    Editions editions;

    @Autowired
    TestClock clock;

    private String run = "";
    private long label;
    private long gone;

    private PlannedCompany book() {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(PlannedCompany.at(company.company().monday()));
        run = "w" + company.rotation() + "x";
        Set<String> billing = Set.of(company.company().id("billing"));
        long returns = chapters.add("Returns " + run);
        chapters.add("Escalation " + run);
        Place place = new Place(returns, Set.of());
        label = rules.takeOver(
                new RuleText(
                        run + " Jemand fragt nach dem Etikett der Rücksendung",
                        "Den Link in die erste Antwort schreiben.",
                        "Höchstens zwei Links",
                        "Der Verkauf ist streitig",
                        "Ich schicke es Ihnen sofort."),
                billing,
                place,
                "lead");
        gone = rules.takeOver(
                new RuleText(run + " The parcel is late", "Send another.", null, null, null), billing, place, "lead");
        editions.publish(editions.all().size() + 1, "lead");
        rules.change(
                label,
                rules.rule(label).orElseThrow().revision(),
                new RuleText(
                        run + " Jemand fragt nach dem Etikett der Rücksendung",
                        "Den Link in jede Antwort schreiben.",
                        "Höchstens zwei Links",
                        "Der Verkauf ist streitig",
                        "Ich schicke es Ihnen sofort."),
                billing,
                place,
                "lead");
        rules.confirmRewrite(label, rules.rule(label).orElseThrow().revision(), "other");
        rules.move(gone, rules.rule(gone).orElseThrow().revision(), State.WITHDRAWN, "lead");
        lexicon.takeOver(
                new LexiconText(
                        LexiconKind.REFRAME,
                        "Ich kümmere mich darum " + run,
                        "Nicht zuständig",
                        "Es hilft",
                        company.company().monday(),
                        null),
                Set.of(),
                "lead");
        return company;
    }

    @BeforeAll
    static void aBusyMachineIsGivenTime() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void asBefore() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void isFoundAtTheDeskAndReadInTheBook(Look look, Desk desk) {
        PlannedCompany company = book();
        Page mentor = desk.signedIn(look, company.person("M1"), Role.MENTOR);
        mentor.navigate("/desk");
        mentor.locator("a[href='/desk/rules']").click();
        assertThat(mentor.locator("#found")).isVisible();
        desk.check(mentor, "desk-rules", look);
        mentor.locator("h1").click();
        mentor.keyboard().press("/");
        assertThat(mentor.locator("#q")).isFocused();
        mentor.keyboard().type(run + " Rücksendeetikett");
        assertThat(mentor.locator("#found .line")).hasCount(1);
        assertThat(mentor).hasURL(Pattern.compile("q=" + run + ".*etikett"));
        mentor.keyboard().press("ArrowDown");
        assertThat(mentor.locator("#rule-" + label + " .line")).isFocused();
        desk.check(mentor, "desk-rules-found", look);
        mentor.keyboard().press("Tab");
        mentor.keyboard().press("Enter");
        assertThat(mentor.locator("#rule-" + label + " .thanks")).isFocused();
        desk.check(mentor, "desk-rules-judged", look);
        mentor.locator("#q").fill(run + " kümmere");
        assertThat(mentor.locator("#found .words")).hasCount(1);
        mentor.locator("#q").fill("nothing of the kind " + run + run);
        assertThat(mentor.locator("#found .empty")).isVisible();
        desk.check(mentor, "desk-rules-none", look);

        mentor.navigate("/rules");
        assertThat(mentor).hasURL(Pattern.compile("/book$"));
        desk.check(mentor, "book", look);
        mentor.navigate("/book?q=" + run);
        desk.check(mentor, "book-found", look);
        mentor.navigate("/book/" + label);
        mentor.locator("summary").click();
        desk.check(mentor, "book-rule", look);
        mentor.navigate("/book/" + gone);
        assertThat(mentor.locator(".note.warn")).isVisible();
        desk.check(mentor, "book-rule-withdrawn", look);
        mentor.navigate("/book/changes");
        assertThat(mentor.locator("del").first()).isVisible();
        desk.check(mentor, "book-changes", look);
        mentor.navigate("/book/line-up");
        desk.check(mentor, "line-up", look);
        mentor.locator("form[action$='/uses'] button").click();
        assertThat(mentor.locator("[role=status] form")).isVisible();
        desk.check(mentor, "line-up-used", look);
        mentor.locator("[role=status] form button").click();
        mentor.navigate("/book/wall");
        desk.check(mentor, "wall", look);

        Page lead = desk.signedIn(look, Role.LEAD);
        lead.navigate("/book");
        lead.locator("a[href='/book/editions/new']").click();
        desk.check(lead, "book-edition", look);
        lead.locator("form[action='/book/editions'] button").click();
        assertThat(lead.locator(".note.good")).isVisible();
        desk.check(lead, "book-lead", look);
        print(mentor, look.equals(Look.DESK));
    }

    /** On paper there is the text and nothing to press; the card and the wall are one sheet each. */
    private static void print(Page page, boolean onPaper) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate("/book");
        assertThat(page.locator(".book nav")).isHidden();
        assertThat(page.locator(".book form.search")).isHidden();
        assertThat(page.locator(".book .rule").first()).isVisible();
        for (String sheet : new String[] {"/book/line-up", "/book/wall"}) {
            page.navigate(sheet);
            assertThat(page.locator("main h1")).isVisible();
            assertThat(page.locator("main form:visible")).hasCount(0);
            if (onPaper) {
                String pdf = new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
                assertThat(Pattern.compile("/Type\\s*/Page\\b")
                                .matcher(pdf)
                                .results()
                                .count())
                        .as("sheets of " + sheet)
                        .isEqualTo(1);
            }
        }
    }
}
