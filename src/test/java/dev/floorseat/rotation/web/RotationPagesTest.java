package dev.floorseat.rotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Publication;
import dev.floorseat.rotation.plan.Rotation;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class RotationPagesTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Publication publication;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private PlannedCompany planned(PlannedCompany company) {
        clock.set(company.weekBefore());
        return company;
    }

    private PlannedCompany found() {
        return planned(PlannedCompany.found(product));
    }

    @BeforeEach
    void nobody() {
        clock.run();
    }

    @Test
    void listsRotationsWithTheirFigures() throws Exception {
        PlannedCompany company = found();

        mvc.perform(get("/rotations").with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/rotations/" + company.rotation())))
                .andExpect(content().string(containsString("to be planned")));
    }

    @Test
    void opensARotation() throws Exception {
        mvc.perform(opening("Opened by hand", "2098-03-03", "2098-03-28"))
                .andExpect(redirectedUrlPattern("/rotations/*"))
                .andExpect(flash().attributeExists("opened"));
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        mvc.perform(opening("Backwards", "2098-04-28", "2098-04-03"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The last day must come after the first.")))
                .andExpect(content().string(containsString("value=\"Backwards\"")))
                .andExpect(content().string(containsString("id=\"to-wrong\"")));
        mvc.perform(opening("No day at all", "soon", ""))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("This is not a day.")))
                .andExpect(content().string(containsString("id=\"to-wrong\"")));
    }

    @Test
    void saysAtTheNameThatItIsTaken() throws Exception {
        PlannedCompany company = found();
        String name = drafts.rotation(company.rotation()).name();

        mvc.perform(opening(name, "2099-03-03", "2099-03-28"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("id=\"name-wrong\"")));
    }

    private static MockHttpServletRequestBuilder opening(String name, String from, String to) {
        return post("/rotations")
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("name", name)
                .param("programme", "Standard")
                .param("from", from)
                .param("to", to);
    }

    @Test
    void listsTheVisitsOfARotation() throws Exception {
        PlannedCompany company = found().place("E1", 1, 0);

        mvc.perform(get("/rotations/{id}?show=CHANGED", company.rotation())
                        .with(Reader.planner())
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Hanna Okafor")))
                .andExpect(content().string(matchesPattern("(?s).*Mon \\d+ \\w+ 21\\d\\d, 06:00–10:00.*")));
        mvc.perform(get("/rotations/{id}?show=UNPLACED", company.rotation())
                        .with(Reader.planner())
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("no place yet")));
        mvc.perform(get("/rotations/987654321").with(Reader.planner())).andExpect(status().isNotFound());
    }

    @Test
    void changesThePolicyAndLosesNothingInAConflict() throws Exception {
        PlannedCompany company = found();
        long version = drafts.rotation(company.rotation()).version();

        mvc.perform(policy(company, version, "25", "9.5")).andExpect(redirectedUrl("/rotations/" + company.rotation()));
        Rotation changed = drafts.rotation(company.rotation());
        assertThat(changed.hostingSharePercent()).isEqualTo(25);
        assertThat(changed.restMinutes()).isEqualTo(570);

        mvc.perform(policy(company, version, "30", "9.5"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"30\"")))
                .andExpect(content().string(containsString("Now: 25")))
                .andExpect(content().string(containsString("name=\"version\" value=\"" + changed.version() + "\"")));
        mvc.perform(policy(company, changed.version(), "130", "long"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"130\"")))
                .andExpect(content().string(containsString("id=\"restMinutes-wrong\"")));
        assertThat(drafts.rotation(company.rotation()).hostingSharePercent()).isEqualTo(25);
    }

    @Test
    void letsSmallRepairsGoThroughOnlyWhereThePlannerSaysSo() throws Exception {
        PlannedCompany company = found();
        String address = "/rotations/" + company.rotation();
        assertThat(drafts.rotation(company.rotation()).repairDays()).isNull();
        mvc.perform(get(address).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("you decide each")));

        long version = drafts.rotation(company.rotation()).version();
        mvc.perform(policy(company, version, "20", "11")
                        .param("repairDays", "3")
                        .param("repairNotice", "5"))
                .andExpect(redirectedUrl(address));
        mvc.perform(get(address).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("by themselves within 3 days, 5 days of notice")));

        mvc.perform(policy(company, version + 1, "20", "11").param("repairDays", "-1"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"repairDays-wrong\"")));
        mvc.perform(policy(company, version + 1, "20", "11").param("repairDays", ""))
                .andExpect(redirectedUrl(address));
        assertThat(drafts.rotation(company.rotation()).repairDays()).isNull();
        assertThat(drafts.rotation(company.rotation()).repairNotice()).isEqualTo(3);
    }

    private static MockHttpServletRequestBuilder policy(
            PlannedCompany company, long version, String share, String rest) {
        return post("/rotations/{id}/policy", company.rotation())
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("version", Long.toString(version))
                .param("profile", "standard")
                .param("reservedSeats", "1")
                .param("hostingSharePercent", share)
                .param("restMinutes", rest)
                .param("recoveryMinutes", "48")
                .param("earliest", "06:00")
                .param("latest", "22:00");
    }

    @Test
    void showsWhoIsToldWhatAndPublishesExactlyThat() throws Exception {
        PlannedCompany company = found().place("E1", 1, 0);
        String seen = publication.preview(company.rotation()).fingerprint();

        mvc.perform(get("/rotations/{id}/publish", company.rotation())
                        .with(Reader.planner())
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Publish version 1")))
                .andExpect(content().string(containsString("Leipzig, with Karim Yilmaz, Billing")))
                .andExpect(content().string(containsString("Leipzig, hosting Hanna Okafor, Billing")))
                .andExpect(content().string(containsString(seen)));
        mvc.perform(publish(company, seen))
                .andExpect(redirectedUrl("/rotations/" + company.rotation()))
                .andExpect(flash().attribute("published", "1"))
                .andExpect(flash().attribute("invites", 2L));
        mvc.perform(publish(company, publication.preview(company.rotation()).fingerprint()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There is nothing to publish")));
    }

    @Test
    void refusesADifferenceThatNobodyLookedAt() throws Exception {
        PlannedCompany company = found().place("E1", 1, 0);
        String seen = publication.preview(company.rotation()).fingerprint();
        company.place("E2", 2, 1);

        mvc.perform(publish(company, seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The plan changed while this page was open")))
                .andExpect(content().string(containsString("Leipzig, with Ida Sommer, Returns")));
        assertThat(publication.preview(company.rotation()).version()).isEqualTo(1);
    }

    @Test
    void saysWhatStandsInTheWayAndOffersNoButton() throws Exception {
        PlannedCompany company = found().place("E1", 1, 0).place("E2", 1, 0);

        mvc.perform(get("/rotations/{id}/publish", company.rotation())
                        .with(Reader.planner())
                        .locale(Locale.ENGLISH))
                .andExpect(content()
                        .string(containsString("Karim Yilmaz would host Hanna Okafor and Lars Brandt at once on ")))
                .andExpect(content()
                        .string(containsString(
                                "week=" + company.company().monday().getYear() + "-W")))
                .andExpect(content().string(not(containsString("Publish version 1"))));
    }

    private static MockHttpServletRequestBuilder publish(PlannedCompany company, String seen) {
        return post("/rotations/{id}/publish", company.rotation())
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("seen", seen);
    }
}
