package dev.floorseat.rotation.web.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Policies;
import dev.floorseat.rotation.plan.Rotation;
import dev.floorseat.rotation.plan.RotationPolicy;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.rotation.weights.WeightVersion;
import dev.floorseat.solver.Rule;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** On a copy of the standard profile, never on it: the other tests are weighed by that. */
@ProductTest
class WeightsPageTest {

    private static final AtomicInteger COPIES = new AtomicInteger();

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    WeightProfiles profiles;

    @Autowired
    Drafts drafts;

    @Autowired
    Policies policies;

    private String profile = "";

    @BeforeEach
    void copy() {
        profile = "pages-" + COPIES.incrementAndGet();
        profiles.copy("standard", profile, "planner");
    }

    @Test
    void saysWhatEachRuleWeighsByAnExample() throws Exception {
        mvc.perform(get("/weights/" + profile).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "One more meeting with the same mentor weighs as much as 2 wishes met.")))
                .andExpect(content().string(containsString("A wish met weighs as much as 3.3 hours on the way.")))
                .andExpect(content().string(containsString("copied from standard")));
    }

    @Test
    void makesANewVersionAndSaysHowItDiffers() throws Exception {
        mvc.perform(saving().param("S8", "80").param("note", "More variety"))
                .andExpect(redirectedUrl("/weights/" + profile));

        assertThat(profiles.newest(profile).number()).isEqualTo(2);
        assertThat(profiles.newest(profile).weight(Rule.S8)).isEqualTo(80);
        assertThat(profiles.version(profile, 1).weight(Rule.S8)).isEqualTo(40);
        mvc.perform(get("/weights/" + profile).with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Same mentor again: 40 → 80")))
                .andExpect(content().string(containsString("More variety")));
    }

    @Test
    void makesNoVersionWhereNothingDiffers() throws Exception {
        mvc.perform(saving().param("S8", "40")).andExpect(status().is3xxRedirection());

        assertThat(profiles.newest(profile).number()).isEqualTo(1);
    }

    @Test
    void losesNothingThatWasTypedInAConflict() throws Exception {
        profiles.change(profile, 1, Map.of(Rule.S8, 55L), "", "somebody");

        mvc.perform(saving().param("S8", "80").param("note", "Mine"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"80\"")))
                .andExpect(content().string(containsString("Now: 55")))
                .andExpect(content().string(containsString("value=\"Mine\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
        assertThat(profiles.newest(profile).weight(Rule.S8)).isEqualTo(55);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() throws Exception {
        mvc.perform(saving().param("S8", "much"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"S8-wrong\"")))
                .andExpect(content().string(containsString("value=\"much\"")));
        mvc.perform(saving().param("S8", "-3")).andExpect(status().is(422));
        assertThat(profiles.newest(profile).number()).isEqualTo(1);
    }

    @Test
    void bringsAnOlderVersionBackAsANewOne() throws Exception {
        profiles.change(profile, 1, Map.of(Rule.S8, 55L), "", "somebody");

        mvc.perform(post("/weights/" + profile + "/restore")
                        .with(Reader.planner())
                        .with(csrf())
                        .param("version", "2")
                        .param("number", "1"))
                .andExpect(redirectedUrl("/weights/" + profile));

        WeightVersion newest = profiles.newest(profile);
        assertThat(newest.number()).isEqualTo(3);
        assertThat(newest.weight(Rule.S8)).isEqualTo(40);
        assertThat(newest.origin()).isEqualTo(new WeightVersion.Origin(profile, 1));
    }

    @Test
    void copiesUnderANameThatIsFree() throws Exception {
        mvc.perform(copying("standard"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a profile called standard already.")));
        mvc.perform(copying("Not a name")).andExpect(status().is(422));
        mvc.perform(copying(profile + "-copy")).andExpect(redirectedUrl("/weights/" + profile + "-copy"));
        assertThat(profiles.newest(profile + "-copy").weights())
                .isEqualTo(profiles.newest(profile).weights());
    }

    @Test
    void weighsARotationByTheNewestVersionOfItsProfile() throws Exception {
        PlannedCompany company = PlannedCompany.found(product);
        Rotation rotation = drafts.rotation(company.rotation());
        policies.change(
                rotation.number(),
                rotation.version(),
                new RotationPolicy(profile, 1, 20, 660, 2880, rotation.earliest(), rotation.latest(), null, 3));

        profiles.change(profile, 1, Map.of(Rule.S8, 77L), "", "somebody");

        assertThat(drafts.of(rotation.number()).problem().weights()).containsEntry("S8", 77L);
        mvc.perform(get("/weights").with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString(rotation.name())))
                .andExpect(content().string(containsString("as delivered")));
    }

    @Test
    void letsTheCouncilLookAndNoMore() throws Exception {
        mvc.perform(get("/weights/" + profile).with(Reader.as("COUNCIL", null)).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("weighs as much as 2 wishes met.")))
                .andExpect(content().string(not(containsString("type=\"range\""))));
        mvc.perform(get("/weights/nowhere").with(Reader.planner())).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder copying(String name) {
        return post("/weights/" + profile + "/copy")
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("name", name);
    }

    /** The whole form but for what S8 weighs, from somebody who saw the first version. */
    private MockHttpServletRequestBuilder saving() {
        MockHttpServletRequestBuilder request = post("/weights/" + profile)
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("version", "1");
        profiles.version("standard", WeightVersion.DELIVERED).weights().forEach((rule, weight) -> {
            if (rule != Rule.S8) {
                request.param(rule.name(), Long.toString(weight));
            }
        });
        return request;
    }
}
