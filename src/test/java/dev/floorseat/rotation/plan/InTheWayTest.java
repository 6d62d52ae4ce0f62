package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.access.Account;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Consents;
import dev.floorseat.access.Role;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.InTheWay;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Hanna Okafor visits Karim Yilmaz, and one of them has something else. */
@ProductTest
class InTheWayTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    InTheWay inTheWay;

    @Autowired
    Appointments appointments;

    @Autowired
    Answers answers;

    private PlannedCompany company;

    @BeforeEach
    void aVisitIsPromised() {
        company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 7).publish();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aFirmTimeOverAVisitIsInItsWayForBoth() {
        Appointment visit = visit();
        Instant from = visit.from();
        for (PersonId person : List.of(visit.executive(), visit.mentor())) {
            assertThat(over(person, from.plusSeconds(3600), from.plusSeconds(7200), BusyKind.BUSY))
                    .hasSize(1)
                    .allMatch(words -> words.endsWith(", 06:00–10:00, Leipzig"));
            assertThat(over(person, from.plusSeconds(3600), from.plusSeconds(7200), BusyKind.TENTATIVE))
                    .as("perhaps hinders nothing")
                    .isEmpty();
            assertThat(over(person, from.minusSeconds(3600), from, BusyKind.BUSY))
                    .as("until it begins")
                    .isEmpty();
        }
        assertThat(over(company.person("E2"), from, visit.to(), BusyKind.BUSY)).isEmpty();
    }

    @Test
    void whatWasDeclinedOrHasBegunIsNotInTheWay() {
        Appointment visit = visit();
        answers.answer(visit.visit(), visit.mentor(), Answer.DECLINED, null, null, "t");
        assertThat(over(visit.executive(), visit.from(), visit.to(), BusyKind.BUSY))
                .isEmpty();
        answers.answer(visit.visit(), visit.mentor(), Answer.ACCEPTED, null, null, "t");
        assertThat(over(visit.executive(), visit.from(), visit.to(), BusyKind.BUSY))
                .hasSize(1);
        clock.set(visit.from());
        assertThat(over(visit.executive(), visit.from(), visit.to(), BusyKind.BUSY))
                .isEmpty();
    }

    @Test
    void whoeverEntersItIsToldOnThePage() throws Exception {
        Appointment visit = visit();
        LocalDate day = visit.from().atZone(visit.zone()).toLocalDate();
        MvcResult done = web.perform(post("/my/availability/busy")
                        .param("from", day + "T07:00")
                        .param("to", day + "T08:00")
                        .param("kind", "BUSY")
                        .with(Reader.as("EXECUTIVE", visit.executive()))
                        .with(csrf()))
                .andExpect(flash().attribute("said", "people.mine.added"))
                .andReturn();

        web.perform(get("/my/availability")
                        .cookie(done.getResponse().getCookies())
                        .with(Reader.as("EXECUTIVE", visit.executive())))
                .andExpect(content().string(containsString("A visit is already agreed for then:")))
                .andExpect(content().string(containsString("06:00–10:00, Leipzig")));
    }

    @Test
    void anAssistantIsToldAndKeepsWhatWasTypedWrong() throws Exception {
        Appointment visit = visit();
        LocalDate day = visit.from().atZone(visit.zone()).toLocalDate();
        String page = "/assist/" + visit.executive().value() + "/times";
        Account vera = product.getBean(Accounts.class)
                .create("vera-" + visit.visit().value(), "secret enough", Set.of(Role.ASSISTANT), null, Locale.ENGLISH);
        RequestPostProcessor assistant = Reader.named(vera.username(), "ASSISTANT", null);
        product.getBean(Consents.class).give(visit.executive(), vera.username());
        web.perform(block(page, day + "T09:00", day + "T08:00").with(assistant).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"" + day + "T09:00\"")))
                .andExpect(content().string(containsString("role=\"alert\"")));

        web.perform(block(page, day + "T08:00", day + "T09:00").with(assistant).with(csrf()))
                .andExpect(flash().attribute("inTheWay", hasSize(1)));
    }

    private static MockHttpServletRequestBuilder block(String page, String from, String to) {
        return post(page).param("from", from).param("to", to).param("kind", "BUSY");
    }

    private List<String> over(PersonId person, Instant from, Instant to, BusyKind kind) {
        return inTheWay.of(person, List.of(new BusyTime(person, from, to, kind, People.OWN)), Locale.ENGLISH);
    }

    private Appointment visit() {
        return appointments.of(company.first("E1").visitId()).orElseThrow();
    }
}
