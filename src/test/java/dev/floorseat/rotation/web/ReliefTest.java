package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.attendance.CheckIns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class ReliefTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    CheckIns checkIns;

    @Autowired
    TestClock clock;

    private final PlannedCompany company;
    private LocalDate monday = LocalDate.EPOCH;
    private Instant begin = Instant.EPOCH;
    private String page = "";
    private RequestPostProcessor mentor = Reader.planner();
    private RequestPostProcessor executive = Reader.planner();

    ReliefTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
    }

    /** From six to ten, checked in at six and ten minutes. */
    @BeforeEach
    void somebodyHosted() {
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).place("E2", 2, 0).publish();
        monday = company.company().monday();
        begin = PlannedCompany.at(monday).minusSeconds(1800);
        page = "/visits/" + company.first("E1").number();
        mentor = Reader.as("MENTOR", company.person("M1"));
        executive = Reader.as("EXECUTIVE", company.person("E1"));
        clock.set(begin.plusSeconds(600));
        checkIns.checkIn(company.first("E1").visitId(), company.person("E1"), null, null);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void showsWhoHostedFromWhenToWhen() throws Exception {
        mvc.perform(asked("/api/v1/relief")).andExpect(jsonPath("$", hasSize(0)));
        clock.set(begin.plusSeconds(4 * 3600));

        mvc.perform(asked("/api/v1/relief"))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].person").value(company.company().id("M1")))
                .andExpect(jsonPath("$[0].name").value("Karim Yilmaz"))
                .andExpect(jsonPath("$[0].from").value(monday + "T06:00:00+01:00"))
                .andExpect(jsonPath("$[0].to").value(monday + "T10:00:00+01:00"))
                .andExpect(jsonPath("$[0].activityCode").value("HOSTING"))
                .andExpect(jsonPath("$[0].handedOverAt").isEmpty());
        String csv = "person,name,from,to,activityCode\r\n" + company.company().id("M1") + ",Karim Yilmaz," + monday
                + "T06:00+01:00," + monday + "T10:00+01:00,HOSTING\r\n";
        mvc.perform(asked("/api/v1/relief.csv"))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(csv));
        mvc.perform(asked("/api/v1/relief").accept("text/csv"))
                .andExpect(content().string(csv));
        mvc.perform(get("/api/v1/relief").with(Reader.planner()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/from"));
    }

    @Test
    void marksAsHandedOverOnlyByAnExport() throws Exception {
        clock.set(begin.plusSeconds(5 * 3600));
        mvc.perform(asked("/api/v1/relief"));
        mvc.perform(get(page).with(mentor).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("06:00–10:00: hosting")))
                .andExpect(content().string(containsString("Not handed over to workforce management yet.")));

        mvc.perform(post("/api/v1/relief/exports")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"from\":\"" + monday + "\",\"to\":\"" + monday + "\"}")
                        .with(Reader.planner()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].handedOverAt")
                        .value(begin.plusSeconds(5 * 3600).toString()));

        mvc.perform(get(page).with(mentor).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Handed over to workforce management on")));
        mvc.perform(get(page).with(executive).locale(Locale.ENGLISH))
                .andExpect(content().string(not(containsString("workforce management"))));
    }

    @Test
    void handsOverOnThePageAndKeepsWhatWasHandedOver() throws Exception {
        clock.set(begin.plusSeconds(5 * 3600));
        mvc.perform(asked("/relief").locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Karim Yilmaz")))
                .andExpect(content().string(not(containsString("Ida Sommer"))))
                .andExpect(content().string(containsString("not yet")));

        mvc.perform(post("/relief/exports")
                        .param("from", monday.toString())
                        .param("to", monday.toString())
                        .with(Reader.planner())
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/relief?from=*"));

        String after = mvc.perform(asked("/relief").locale(Locale.ENGLISH))
                .andExpect(content().string(not(containsString("not yet"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String file = after.replaceAll("(?s).*?(/relief/exports/\\d+\\.csv).*", "$1");
        assertThat(file).startsWith("/relief/exports/");
        mvc.perform(get(file).with(Reader.planner())).andExpect(content().string(containsString("Karim Yilmaz")));
        mvc.perform(post("/relief/exports").with(Reader.planner()).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("/from")));
        mvc.perform(get("/relief")
                        .param("from", "soon")
                        .param("to", monday.toString())
                        .with(Reader.planner()))
                .andExpect(status().isUnprocessableContent());
    }

    private MockHttpServletRequestBuilder asked(String path) {
        return get(path)
                .param("from", monday.toString())
                .param("to", monday.toString())
                .with(Reader.planner());
    }
}
