package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.floorseat.TestClock;
import dev.floorseat.access.Role;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of the programme, one with a trend and others of too few. */
@BrowserTest
class FigurePagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showEachWithItsTrendOrWhyNot(Look look, Desk desk) {
        PlannedCompany company = PlannedCompany.found(product);
        LocalDate monday = company.company().monday();
        clock.set(PlannedCompany.at(monday));
        for (int i = 0; i < 24; i++) {
            LocalDate filed = monday.minusDays(80 + 10 * i);
            jdbc.sql("""
                            insert into rotation_demand
                              (source, queue, reason, look_for, wanted_by, weight, filed_on, seen_on)
                            values (:source, :queue, 'TRIAL', 'Ob es hält', :by, 5, :filed, :seen)
                            """)
                    .param("source", "figures:" + i)
                    .param("queue", company.company().id("billing"))
                    .param("by", filed.plusWeeks(8))
                    .param("filed", filed)
                    .param("seen", i % 3 == 0 ? null : filed.plusWeeks(3))
                    .update();
        }

        Page page = desk.signedIn(look, Role.COUNCIL);
        page.locator("nav a[href='/programme']").click();
        assertThat(page.locator(".tiles > li")).hasCount(7);
        assertThat(page.locator("svg.trend path").first()).isAttached();
        assertThat(page.locator(".tag.warn").first()).isVisible();
        page.locator("details summary").first().click();
        desk.check(page, "figures", look);
    }
}
