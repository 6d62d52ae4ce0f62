package dev.floorseat.floor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.access.Accounts;
import dev.floorseat.access.Role;
import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Site;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class ImportResourceTest {

    private static final String SITES =
            "id,name,zone,state,seats\r\nir-LEJ,Leipzig,Europe/Berlin,DE-SN,4\r\nir-HAM,\"Hamburg, Hafen\",Europe/Berlin,DE-HH,3\r\n";
    private static final RequestPostProcessor PLANNER = httpBasic("ir-planner", "a long password");
    private static final RequestPostProcessor EXECUTIVE = httpBasic("ir-executive", "a long password");

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Floor floor;

    @BeforeEach
    void twoAccounts() {
        accounts.create("ir-planner", "a long password", Set.of(Role.PLANNER), null, Locale.ENGLISH);
        accounts.create("ir-executive", "a long password", Set.of(Role.EXECUTIVE), null, Locale.GERMAN);
    }

    @Test
    void takesInCsvAndCounts() throws Exception {
        web.perform(csv("sites", SITES).with(PLANNER))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        {"created": 2, "changed": 0, "unchanged": 0, "removed": 0, "dryRun": false}
                        """));
        web.perform(csv("sites", SITES.replace(",4\r", ",5\r")).with(PLANNER))
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.changed").value(1))
                .andExpect(jsonPath("$.unchanged").value(1));

        assertThat(floor.sites()).extracting(Site::name).contains("Hamburg, Hafen");
    }

    @Test
    void takesInJson() throws Exception {
        web.perform(post("/api/v1/imports/sites")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "[{\"id\":\"ir-DTM\",\"name\":\"Dortmund\",\"zone\":\"Europe/Berlin\",\"state\":\"DE-NW\",\"seats\":4}]")
                        .with(PLANNER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(1));
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        web.perform(csv("sites?dryRun=true", SITES).with(PLANNER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.dryRun").value(true));

        assertThat(floor.sites()).extracting(Site::externalId).doesNotContain("ir-LEJ", "ir-HAM");
    }

    @Test
    void refusesAFaultyFileAsAProblemWithLineColumnAndWords() throws Exception {
        web.perform(csv("sites", SITES.replace("DE-HH", "DE-ZZ").replace(",3\r", ",-3\r"))
                        .with(PLANNER))
                .andExpect(status().is(422))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("2 faults in the file; nothing was changed."))
                .andExpect(jsonPath("$.errors[0].line").value(3))
                .andExpect(jsonPath("$.errors[0].column").value(4))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("state: no public holidays are known for “DE-ZZ”. ISO 3166-2, such as DE-SN."))
                .andExpect(jsonPath("$.errors[1].column").value(5));

        assertThat(floor.sites()).extracting(Site::externalId).doesNotContain("ir-LEJ", "ir-HAM");
    }

    @Test
    void namesTheFirstPlaceOfWhatIsThereTwiceInTheReadersLanguage() throws Exception {
        web.perform(csv("sites", SITES.replace("ir-HAM", "ir-LEJ"))
                        .header("Accept-Language", "en")
                        .with(PLANNER))
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath("$.errors[0].message").value("id: “ir-LEJ” is in this file twice, first in line 2."));
    }

    @Test
    void pointsIntoJson() throws Exception {
        web.perform(post("/api/v1/imports/travel")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[{\"from\":\"ir-no\",\"to\":\"ir-no\",\"minutes\":-1,\"via\":\"air\"}]")
                        .with(PLANNER))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].pointer").value("/0/via"));
    }

    @Test
    void isNotForExecutives() throws Exception {
        web.perform(csv("sites", SITES).with(EXECUTIVE)).andExpect(status().isForbidden());
        web.perform(get("/api/v1/imports/sites/template").with(EXECUTIVE)).andExpect(status().isForbidden());
        web.perform(csv("sites", SITES)).andExpect(status().isUnauthorized());
    }

    @Test
    void knowsSevenKindsAndNoOthers() throws Exception {
        web.perform(csv("managers", SITES).with(PLANNER)).andExpect(status().isNotFound());
    }

    @Test
    void handsOutTemplates() throws Exception {
        web.perform(get("/api/v1/imports/shifts/template").with(PLANNER))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"shifts.csv\""))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .startsWith("id;mentor;site;queue;from;to;cancelled\r\nS1;M1;"));
    }

    @Test
    void theApiNeedsNoTokenAgainstForgeryAndIgnoresOne() throws Exception {
        web.perform(csv("sites?dryRun=true", SITES).with(PLANNER).with(csrf().useInvalidToken()))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder csv(String path, String text) {
        return post("/api/v1/imports/" + path)
                .contentType("text/csv;charset=UTF-8")
                .content(text.getBytes(StandardCharsets.UTF_8));
    }
}
