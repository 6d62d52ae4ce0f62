package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import dev.floorseat.access.Role;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class AssistantPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    Appointments appointments;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void actsForAnExecutiveAsLongAsTheConsentHolds(Look look, Desk desk) {
        PromisedVisit promised = new PromisedVisit(product);
        Account vera = desk.account(look, null, Role.ASSISTANT);
        Page assistant = desk.stranger(look);
        desk.signIn(assistant, vera.username(), Desk.PASSWORD);
        assertThat(assistant.locator(".empty")).isVisible();
        desk.check(assistant, "assist-nobody", look);

        Page hanna = desk.signedIn(look, promised.company.person("E1"), Role.EXECUTIVE);
        hanna.locator("a[href='/my/assistants']").click();
        desk.check(hanna, "assistants-none", look);
        hanna.locator("#assistant").selectOption(vera.username());
        hanna.locator("form[action='/my/assistants'] button").click();
        assertThat(hanna.locator(".entries li")).hasCount(1);
        desk.check(hanna, "assistants-given", look);

        assistant.navigate("/assist");
        desk.check(assistant, "assist-home", look);
        assistant.locator("button[value=ACCEPTED]").click();
        assertThat(assistant.locator(".answer[data-answer=ACCEPTED]")).isVisible();
        desk.check(assistant, "assist-accepted", look);
        proposes(assistant, look, desk);
        blocks(assistant, look, desk, promised.company.company().monday().plusDays(9));
        assistant.navigate("/assist");
        assistant.locator("a[href$='/decline']").click();
        assistant.locator("form button.primary").click();
        assertThat(assistant.locator("p.note.bad")).isVisible();
        desk.check(assistant, "assist-decline", look);

        hanna.navigate("/my/assistants");
        assertThat(hanna.locator("ol.rows li")).hasCount(3);
        desk.check(hanna, "assistants-deeds", look);
        hanna.locator("form[action$='/withdrawal'] button").click();
        assertThat(hanna.locator("form[action$='/restoration'] button")).isVisible();
        desk.check(hanna, "assistants-withdrawn", look);
        assistant.navigate("/assist");
        assertThat(assistant.locator("article.visit")).hasCount(0);
        hanna.locator("form[action$='/restoration'] button").click();
        assertThat(hanna.locator(".entries li")).hasCount(1);
    }

    private static void proposes(Page assistant, Look look, Desk desk) {
        assistant.locator("a[href$='/proposal']").click();
        assertThat(assistant.locator("input[name=time]")).hasCount(5);
        desk.check(assistant, "assist-propose", look);
        assistant.locator("label.choice").nth(1).click();
        assistant.locator("form button.primary").click();
        assertThat(assistant.locator(".answer[data-answer=COUNTERED]")).isVisible();
    }

    private static void blocks(Page assistant, Look look, Desk desk, LocalDate day) {
        assistant.locator("a[href$='/times']").click();
        assistant.locator("input[name=from]").fill(day + "T08:00");
        assistant.locator("input[name=to]").fill(day + "T12:00");
        assistant.locator("form.panel button").click();
        assertThat(assistant.locator(".entries li")).hasCount(1);
        desk.check(assistant, "assist-times", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void aMentorSaysNotTodayAndTheExecutiveHasAnother(Look look, Desk desk) {
        PromisedVisit promised = new PromisedVisit(product);
        Appointment was =
                appointments.of(promised.company.first("E1").visitId()).orElseThrow();
        clock.set(was.from().minus(Duration.ofHours(2)));
        long visit = was.visit().value();
        Page karim = desk.signedIn(look, was.mentor(), Role.MENTOR);
        karim.navigate("/my/visits");
        karim.locator("a[href$='#not-today']").click();
        Locator button = karim.locator("form[action$='/not-today'] button");
        assertThat(button).isVisible();
        desk.check(karim, "not-today", look);
        button.click();
        assertThat(karim.locator("p.note.good[role=status]")).isVisible();
        desk.check(karim, "not-today-said", look);

        Page hanna = desk.signedIn(look, was.executive(), Role.EXECUTIVE);
        hanna.navigate("/visits/" + visit);
        assertThat(hanna.locator("#facts")).isVisible();
        assertThat(hanna.locator("main")).not().containsText("Karim Yilmaz");
        desk.check(hanna, "not-today-executive", look);

        nobodyElseIsFree(promised, was);
        Page other =
                desk.signedIn(look, appointments.of(was.visit()).orElseThrow().mentor(), Role.MENTOR);
        other.navigate("/visits/" + visit);
        other.locator("form[action$='/not-today'] button").click();
        desk.check(other, "not-today-nobody", look);
        hanna.reload();
        assertThat(hanna.locator("p.note.warn")).isVisible();
        desk.check(hanna, "not-today-executive-waits", look);
    }

    private void nobodyElseIsFree(PromisedVisit promised, Appointment was) {
        for (String mentor : List.of("M2", "M3")) {
            if (!appointments.of(was.visit()).orElseThrow().mentor().equals(promised.company.person(mentor))) {
                product.getBean(People.class)
                        .addBusyTime(new BusyTime(
                                promised.company.person(mentor), was.from(), was.to(), BusyKind.BUSY, People.OWN));
            }
        }
    }
}
