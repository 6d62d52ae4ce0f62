package dev.floorseat.rotation.web;

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
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.programme.Programme;
import dev.floorseat.rotation.programme.Programmes;
import dev.floorseat.rotation.programme.Step;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class ProgrammePagesTest {

    private final String name = "Programme " + UUID.randomUUID();

    @Autowired
    MockMvc mvc;

    @Autowired
    Programmes programmes;

    @Test
    void writesAProgramme() throws Exception {
        mvc.perform(sent("/programmes/new", name, "5", "7", "28")).andExpect(redirectedUrl("/programmes"));

        Programme written = programmes.findByName(name).orElseThrow();
        assertThat(written.quota()).isEqualTo(5);
        assertThat(written.steps())
                .containsExactly(
                        new Step(VisitLength.HALF, Stage.LISTEN, null, null),
                        new Step(VisitLength.FULL, Stage.SPLIT, 7, 28));
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        mvc.perform(sent("/programmes/new", name, "50", "28", "7"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"50\"")))
                .andExpect(content().string(containsString("id=\"quota-wrong\"")))
                .andExpect(content().string(containsString("id=\"steps/1/maxDays-wrong\"")));
        assertThat(programmes.findByName(name)).isEmpty();
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        mvc.perform(sent("/programmes/new", "Standard", "3", "1", "56"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a programme “Standard” already.")));
    }

    @Test
    void losesNothingInAConflict() throws Exception {
        mvc.perform(sent("/programmes/new", name, "5", "7", "28"));
        Programme written = programmes.findByName(name).orElseThrow();
        String address = "/programmes/" + written.number();
        mvc.perform(sent(address, name, "6", "7", "28").param("version", Long.toString(written.version())))
                .andExpect(redirectedUrl("/programmes"));

        mvc.perform(sent(address, name, "9", "7", "28").param("version", Long.toString(written.version())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"9\"")))
                .andExpect(content().string(containsString("6 half days per rotation")));
        assertThat(programmes.findByName(name).orElseThrow().quota()).isEqualTo(6);
    }

    @Test
    void addsAndRemovesVisitsWithoutSavingThem() throws Exception {
        mvc.perform(sent("/programmes/new", name, "5", "7", "28").param("add", "step"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Visit 3 and all further ones")));
        mvc.perform(sent("/programmes/new", name, "5", "7", "28").param("remove", "0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Visit 1 and all further ones")));
        assertThat(programmes.findByName(name)).isEmpty();
    }

    @Test
    void showsWhatAnExecutiveWouldOwe() throws Exception {
        mvc.perform(example("3", "1", true))
                .andExpect(content().string(containsString("this executive gets 3 visits:")))
                .andExpect(content().string(containsString("whole day, sharing calls")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(example("3", "-3", true)).andExpect(content().string(containsString("no visit")));
        mvc.perform(example("3", "0", false)).andExpect(content().string(not(containsString("sharing calls"))));
        mvc.perform(example("many", "0", false))
                .andExpect(content().string(containsString("Once the numbers above are in order")));
    }

    private static MockHttpServletRequestBuilder example(String quota, String balance, boolean licensed) {
        MockHttpServletRequestBuilder request = get("/programmes/example").with(Reader.planner());
        steps(request, "1", "56").param("quota", quota).param("balance", balance);
        return licensed ? request.param("licensed", "true") : request;
    }

    private static MockHttpServletRequestBuilder sent(
            String address, String name, String quota, String minDays, String maxDays) {
        MockHttpServletRequestBuilder request =
                post(address).with(Reader.planner()).with(csrf());
        return steps(request, minDays, maxDays).param("name", name).param("quota", quota);
    }

    private static MockHttpServletRequestBuilder steps(
            MockHttpServletRequestBuilder request, String minDays, String maxDays) {
        return request.locale(Locale.ENGLISH)
                .param("length", "HALF", "FULL")
                .param("stage", "LISTEN", "SPLIT")
                .param("minDays", "", minDays)
                .param("maxDays", "", maxDays);
    }
}
