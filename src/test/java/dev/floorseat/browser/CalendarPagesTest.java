package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.floorseat.access.Role;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonEntry.ExecutiveTerms;
import dev.floorseat.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CalendarPagesTest {

    @Autowired
    People people;

    private final String id = "cp-" + UUID.randomUUID();

    private PersonId somebody(@Nullable ExecutiveTerms terms) {
        people.enrol(List.of(new PersonEntry(
                id, "Lena Petersen", "lena@example.com", Locale.GERMAN, null, Set.of("de"), terms, null)));
        return people.byExternalId(id).orElseThrow().id();
    }

    /** Rotations of other tests owe nothing to somebody who is neither. */
    @AfterEach
    void leaves() {
        somebody(null);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void connectsACalendarTakesItAwayAndHasItBack(Look look, Desk desk) {
        Page page = desk.signedIn(
                look, somebody(new ExecutiveTerms(null, null, LocalDate.parse("2024-01-01"), 0)), Role.EXECUTIVE);
        page.navigate("/my/availability");
        desk.check(page, "availability", look);
        page.locator("a[href='/my/availability/calendars']").click();
        desk.check(page, "calendars-none", look);

        page.locator("input[name=file]").setInputFiles(file("broken.ics", "BEGIN:VCALENDAR\r\n"));
        page.locator("form[action$='/file'] button").click();
        assertThat(page.locator("#file-fault")).isVisible();
        page.locator("input[name=address]").fill("https://localhost/private.ics");
        page.locator("form[action$='/address'] button").click();
        assertThat(page.locator("#address-fault")).isVisible();
        assertThat(page.locator("input[name=address]")).hasValue("");
        desk.check(page, "calendars-refused", look);

        page.locator("input[name=file]").setInputFiles(file("arbeit.ics", calendar()));
        page.locator("form[action$='/file'] button").click();
        Locator entry = page.locator(".entries li").filter(new Locator.FilterOptions().setHasText("arbeit.ics"));
        assertThat(entry.locator(".tag.good")).isVisible();
        entry.locator("summary").click();
        assertThat(entry.locator("details li")).hasCount(2);
        desk.check(page, "calendars", look);

        entry.locator("form[action$='/removal'] button").click();
        assertThat(page.locator("div.note[role=status] button")).isVisible();
        desk.check(page, "calendars-removed", look);
        page.locator("div.note[role=status] button").click();
        assertThat(entry.locator("summary")).isVisible();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/calendar", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String calendar() {
        String tomorrow = DateTimeFormatter.BASIC_ISO_DATE.format(
                LocalDate.now(Clock.systemUTC()).plusDays(1));
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Berlin:" + tomorrow
                + "T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
