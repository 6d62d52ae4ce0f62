package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class TalliesApiTest {

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final OnTheFloor floor;
    private final RequestPostProcessor executive;

    TalliesApiTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
        executive = floor.executive();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind':'CONTACT','segment':'new','wish':'chat','mood':'HARD'",
                "'kind':'CONTACT','segment':'new','wish':'chat'",
                "'kind':'CONSENT','consent':'REFUSED'",
                "'kind':'SYSTEMS','systems':20",
                "'kind':'WAIT','heardSeconds':600,'dashboardSeconds':90",
                "'kind':'WAIT','heardSeconds':0"
            })
    void countsByOneTapOnceHoweverOftenItIsSent(String tap) throws Exception {
        String tally = json("'clientId':'" + OnTheFloor.fresh() + "'," + tap);
        floor.send(executive, "/tallies", tally).andExpect(status().isCreated());
        floor.send(executive, "/tallies", tally).andExpect(status().isCreated());

        floor.ask(executive, "/tallies").andExpect(jsonPath("$", hasSize(1)));
        floor.ask(floor.mentor(), "/tallies").andExpect(jsonPath("$", hasSize(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'kind':'CONTACT','segment':'new'                              | /wish
            'kind':'CONTACT','segment':'new','wish':'chat','mood':'SAD'   | /mood
            'kind':'CONTACT','segment':'Frau Weber','wish':'chat'         | /segment
            'kind':'CONSENT'                                              | /consent
            'kind':'CONSENT','consent':'GIVEN','systems':2                | /systems
            'kind':'SYSTEMS','systems':0                                  | /systems
            'kind':'SYSTEMS','systems':21                                 | /systems
            'kind':'WAIT','dashboardSeconds':3                            | /heardSeconds
            'kind':'WAIT','heardSeconds':-1                               | /heardSeconds
            'kind':'PERSON','segment':'new'                               | /kind
            'kind':'SYSTEMS','systems':2,'at':'2026-13-01'                | /at
            'kind':'SYSTEMS','systems':2,'at':'1999-12-31T23:59:59Z'      | /at
            """, quoteCharacter = '~')
    void refusesWhatBelongsToNoSuchCount(String tap, String pointer) throws Exception {
        floor.send(executive, "/tallies", json("'clientId':'" + OnTheFloor.fresh() + "'," + tap))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
        floor.ask(executive, "/tallies").andExpect(jsonPath("$", hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'CONTACT', segment = 'new'",
                "kind = 'CONSENT'",
                "kind = 'SYSTEMS', systems = 21",
                "kind = 'WAIT', dashboard_seconds = 1",
                "kind = 'SYSTEMS', systems = 1, mood = 'GOOD'",
                "kind = 'WHO', segment = 'x'"
            })
    void holdsInTheDatabaseToo(String values) {
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into notes_tally set client_id = 'sql', visit = :visit, author = :author, "
                                        + "occurred_at = '2026-01-01', arrived_at = '2026-01-01', " + values)
                        .param("visit", floor.visit())
                        .param("author", floor.person("E1").value())
                        .update())
                .isInstanceOfAny(DataIntegrityViolationException.class, UncategorizedSQLException.class)
                .hasMessageContaining("notes_tally");
    }

    @Test
    void takesASlipBack() throws Exception {
        String id = OnTheFloor.fresh();
        floor.send(executive, "/tallies", json("'clientId':'" + id + "','kind':'SYSTEMS','systems':3"));
        floor.remove(floor.mentor(), "/tallies/" + id).andExpect(status().isNoContent());
        floor.ask(executive, "/tallies").andExpect(jsonPath("$", hasSize(1)));

        floor.remove(executive, "/tallies/" + id).andExpect(status().isNoContent());
        floor.remove(executive, "/tallies/" + id).andExpect(status().isNoContent());

        floor.ask(executive, "/tallies").andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void keepsWhenItHappenedOnThePhone() throws Exception {
        Instant now = Instant.parse("2026-11-20T15:00:00Z");
        clock.set(now);
        floor.send(executive, "/blocks", json("'clientId':'b1','block':'CONTACTS','at':'2026-11-20T13:00:00+01:00'"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.at").value("2026-11-20T12:00:00Z"));
        floor.send(executive, "/blocks", json("'clientId':'b0','block':'BRIEF','at':'2026-11-20T12:45:00+01:00'"));
        floor.send(executive, "/blocks", json("'clientId':'b0','block':'BRIEF','at':'2026-11-20T12:45:00+01:00'"));
        floor.send(executive, "/blocks", json("'clientId':'b2','block':'PAUSE','at':'2026-11-20T15:04:00Z'"))
                .andExpect(status().isCreated());
        floor.send(executive, "/blocks", json("'clientId':'b3','block':'LUNCH'"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/block"));
        floor.send(executive, "/blocks", json("'clientId':'b0','block':'TALK'")).andExpect(status().isConflict());

        floor.ask(executive, "/blocks")
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].block").value("BRIEF"))
                .andExpect(jsonPath("$[1].block").value("CONTACTS"));
        floor.ask(floor.mentor(), "/blocks").andExpect(jsonPath("$", hasSize(0)));
        assertThat(jdbc.sql(
                                "select count(*) from notes_block where visit = :visit and arrived_at = '2026-11-20 15:00:00'")
                        .param("visit", floor.visit())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** A phone whose clock was six minutes ahead once could save nothing, and nothing it did would ever change that. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T15:04:00Z", "2026-11-20T15:06:00Z", "2031-01-01T00:00:00Z"})
    void takesWhatAPhoneSaysIsToComeForNow(String at) throws Exception {
        clock.set(Instant.parse("2026-11-20T15:00:00Z"));
        String block = json("'clientId':'" + OnTheFloor.fresh() + "','block':'PAUSE','at':'" + at + "'");

        floor.send(executive, "/blocks", block)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.at").value("2026-11-20T15:00:00Z"));
    }

    private static String json(String fields) {
        return "{" + fields.replace('\'', '"') + "}";
    }
}
