package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class NotesApiTest {

    private static final String NOTE = """
            {"clientId":"a1","kind":"MISTAKE","text":"Refunds show up one bill later","directive":"Refunds overnight","segment":"new"}
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient jdbc;

    private long visit;
    private RequestPostProcessor executive = Reader.planner();
    private RequestPostProcessor mentor = Reader.planner();
    private RequestPostProcessor other = Reader.planner();

    @BeforeEach
    void somebodyVisits() {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0).publish();
        visit = company.first("E1").number();
        executive = Reader.as("EXECUTIVE", company.person("E1"));
        mentor = Reader.as("MENTOR", company.person("M1"));
        other = Reader.as("EXECUTIVE", company.person("E2"));
    }

    @Test
    void keepsANoteOnceHoweverOftenItIsSent() throws Exception {
        send(executive, NOTE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("MISTAKE"))
                .andExpect(jsonPath("$.about.kind").value("DIRECTIVE"))
                .andExpect(jsonPath("$.about.name").value("Refunds overnight"));
        send(executive, NOTE).andExpect(status().isCreated());

        assertThat(stored()).isEqualTo(1);
        mvc.perform(get("/api/v1/notes").with(executive))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].text").value("Refunds show up one bill later"));
    }

    @Test
    void refusesAnotherNoteUnderTheSameClientId() throws Exception {
        send(executive, NOTE).andExpect(status().isCreated());

        send(executive, NOTE.replace("one bill", "two bills")).andExpect(status().isConflict());
    }

    @Test
    void storesNothingThatTellsWhoSomebodyIs() throws Exception {
        send(executive, """
                        {"clientId":"a2","kind":"FRICTION","text":"Karim Yilmaz has to call 0341 5550123 back","wish":"Frau Weber"}
                        """)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors", hasSize(3)))
                .andExpect(jsonPath("$.errors[0].pointer").value("/text"))
                .andExpect(jsonPath("$.errors[0].message").value("Characters 1 to 12 look like a person's name."))
                .andExpect(jsonPath("$.errors[1].message").value(containsString("telephone")))
                .andExpect(jsonPath("$.errors[2].pointer").value("/wish"))
                .andExpect(content().string(not(containsString("5550123"))));

        assertThat(stored()).isZero();
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        send(executive, "{\"clientId\":\"a3\",\"kind\":\"MISTAKE\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/text"))
                .andExpect(jsonPath("$.errors[1].pointer").value("/about"));
        send(executive, "{\"clientId\":\"a3\",\"kind\":\"GOSSIP\",\"text\":\"x\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/kind"));
        send(executive, "{\"kind\":\"PRAISE\",\"text\":\"x\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/clientId"));
    }

    @Test
    void belongsToWhoWroteIt() throws Exception {
        send(executive, NOTE).andExpect(status().isCreated());
        send(mentor, NOTE.replace("Refunds show up", "Credits show up")).andExpect(status().isCreated());

        mvc.perform(get("/api/v1/notes").with(mentor))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].text").value("Credits show up one bill later"));
        send(other, NOTE).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/notes").with(other)).andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(get("/api/v1/notes").with(Reader.as("EXECUTIVE", null))).andExpect(jsonPath("$", hasSize(0)));
        send(Reader.as("EXECUTIVE", null), NOTE).andExpect(status().isNotFound());
    }

    private ResultActions send(RequestPostProcessor who, String note) throws Exception {
        return mvc.perform(post("/api/v1/visits/" + visit + "/notes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(note)
                .with(who));
    }

    private int stored() {
        return jdbc.sql("select count(*) from notes_note where visit = :visit")
                .param("visit", visit)
                .query(Integer.class)
                .single();
    }
}
