package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Hanna Okafor, awaited in Leipzig, would rather go to Lisbon at nine, where it is an hour earlier. */
@ProductTest
class ProposalElsewhereTest {

    private static final String THERE = "09:00–13:00, Lisbon";

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    private PlannedCompany company;
    private VisitId visit;
    private PersonId hanna;

    @BeforeEach
    void proposesAnotherSite() {
        company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        String lisbon = company.company().id("LIS");
        var brought = product.getBean(Imports.class)
                .run(
                        ImportKind.SITES,
                        ImportFile.csv(
                                "elsewhere",
                                "id,name,zone,state,opens,closes,seats\n" + lisbon
                                        + ",Lisbon,Europe/Lisbon,DE-SN,06:00,22:00,4\n"),
                        "test",
                        false);
        assertThat(brought.faults()).isEmpty();
        visit = company.first("E1").visitId();
        hanna = company.person("E1");
        LocalDate day = company.company().monday().plusDays(2);
        ZoneId zone = ZoneId.of("Europe/Lisbon");
        product.getBean(Answers.class)
                .propose(
                        visit,
                        hanna,
                        new Proposal(
                                day.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant(),
                                day.atTime(LocalTime.of(13, 0)).atZone(zone).toInstant(),
                                lisbon),
                        null,
                        "test");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void isSaidOnTheClockOfThatSiteWithItsNameEverywhere() throws Exception {
        String page = "/visits/" + visit.value();
        page("/my/visits", Reader.as("EXECUTIVE", hanna)).andExpect(content().string(containsString(THERE)));
        page(page, Reader.as("MENTOR", company.person("M1")))
                .andExpect(content().string(containsString(THERE)));
        page(page, Reader.planner()).andExpect(content().string(containsString(THERE)));
        page("/board?rotation=" + company.rotation(), Reader.planner())
                .andExpect(content().string(containsString(THERE)));
        page(page + "/proposals/" + hanna.value(), Reader.planner())
                .andExpect(content().string(containsString("09:00–13:00</strong>, <span>Lisbon</span>")));
    }

    private ResultActions page(String address, RequestPostProcessor reader) throws Exception {
        return mvc.perform(get(address).with(reader).locale(Locale.ENGLISH));
    }
}
