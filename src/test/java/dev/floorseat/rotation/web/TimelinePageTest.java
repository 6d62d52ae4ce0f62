package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class TimelinePageTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void opensAtThisWeekAndFoldsThePastAway() throws Exception {
        PlannedCompany company = PlannedCompany.found(product);
        clock.set(company.weekBefore());
        company.place("E1", 1, 0).publish();
        clock.set(PlannedCompany.at(company.company().monday().plusDays(15)));

        String page = mvc.perform(get("/timeline").with(Reader.planner()).locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsOnlyOnce("this week</span>");
        String past = page.substring(page.indexOf("<details class=\"past\">"), page.indexOf("</details>"));
        assertThat(past).contains("weeks before this one", "historic", "1 visit promised");
        assertThat(past).doesNotContain("this week</span>");
        String fromNow = page.substring(page.indexOf("id=\"from-now\""));
        assertThat(fromNow.substring(0, fromNow.indexOf("</li>")))
                .contains("aria-current=\"date\"", "this week</span>");
    }
}
