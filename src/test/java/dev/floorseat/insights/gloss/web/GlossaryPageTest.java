package dev.floorseat.insights.gloss.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.insights.gloss.Bridge;
import dev.floorseat.insights.gloss.Glossary;
import dev.floorseat.insights.gloss.GlossaryEntry;
import dev.floorseat.rotation.web.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class GlossaryPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Glossary glossary;

    @Autowired
    Bridge bridge;

    private final RequestPostProcessor lead = Reader.as("LEAD", null);

    @Test
    void showsWhatCameWithTheProductAndWhatIsMissing() throws Exception {
        mvc.perform(get("/glossary").with(lead))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("came with Floorseat")))
                .andExpect(content().string(containsString("There is no dictionary at /nowhere/de-en")))
                .andExpect(content().string(containsString("texts are up to date")));
        assertThat(glossary.count("")).isGreaterThan(600);
    }

    @Test
    void searchesInBothLanguages() throws Exception {
        mvc.perform(get("/glossary").param("q", "gutschrift").with(lead))
                .andExpect(content().string(containsString("Gutschrift")))
                .andExpect(content().string(not(containsString("Kontoauszug"))));
        assertThat(glossary.find("invoice run", 0, 5))
                .extracting(GlossaryEntry::german)
                .contains("Rechnungslauf");
        assertThat(glossary.find("100%", 0, 5)).isEmpty();
    }

    @Test
    void addsChangesRemovesAndTakesBack() throws Exception {
        send(post("/glossary").param("german", "Wackelkontakt ").param("english", "Loose Contact"))
                .andExpect(status().is3xxRedirection());
        GlossaryEntry added = one("Wackelkontakt");
        assertThat(added.english()).isEqualTo("loose contact");
        assertThat(added.by()).isEqualTo("t-LEAD");
        bridge.lookAgain();
        assertThat(bridge.gloss().english("Der Wackelkontakt")).isEqualTo("the loose contact");

        send(post("/glossary/" + added.id() + "/edit").param("revision", "0").param("english", "bad connection"));
        assertThat(one("Wackelkontakt").english()).isEqualTo("bad connection");
        send(post("/glossary/" + added.id() + "/undo").param("revision", "1"));
        assertThat(one("Wackelkontakt").english()).isEqualTo("loose contact");
        send(post("/glossary/" + added.id() + "/removal").param("revision", "2"));
        assertThat(one("Wackelkontakt").removed()).isTrue();
        assertThat(glossary.words()).doesNotContainKey("wackelkontakt");
        send(post("/glossary/" + added.id() + "/undo").param("revision", "3"));
        assertThat(glossary.words()).containsEntry("wackelkontakt", "loose contact");
    }

    @Test
    void takesAnAdditionBack() throws Exception {
        send(post("/glossary").param("german", "Klapprechner").param("english", "laptop"));
        GlossaryEntry added = one("Klapprechner");
        send(post("/glossary/" + added.id() + "/undo").param("revision", "0"));
        assertThat(glossary.words()).doesNotContainKey("klapprechner");
        send(post("/glossary").param("german", "Klapprechner").param("english", "notebook"));
        assertThat(glossary.words()).containsEntry("klapprechner", "notebook");
    }

    @Test
    void losesNothingWhenTwoChangeTheSame() throws Exception {
        long id = glossary.add("Doppelbelegung", "double booking", "one");
        glossary.change(id, 0, "overbooking", "one");
        send(post("/glossary/" + id + "/edit").param("revision", "0").param("english", "booked twice"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("overbooking")))
                .andExpect(content().string(containsString("value=\"booked twice\"")));
        assertThat(one("Doppelbelegung").english()).isEqualTo("overbooking");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        send(post("/glossary").param("german", "eins zwei drei vier").param("english", " "))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("At most 3 words")))
                .andExpect(content().string(containsString("Something is missing here")))
                .andExpect(content().string(containsString("eins zwei drei vier")));
        send(post("/glossary").param("german", "rechnung").param("english", "bill"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("in the glossary already")));
    }

    @Test
    void isForCxLeadsOnly() throws Exception {
        mvc.perform(get("/glossary").with(Reader.as("PLANNER", null))).andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions send(MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(lead).with(csrf()));
    }

    private GlossaryEntry one(String german) {
        List<GlossaryEntry> found = glossary.find(german, 0, 5);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
