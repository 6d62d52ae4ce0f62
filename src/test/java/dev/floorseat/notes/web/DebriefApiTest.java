package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.notes.both.Sharing;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DebriefApiTest extends OneVisit {

    @Autowired
    Attendances attendances;

    @Autowired
    Sharing sharing;

    private String api() {
        return "/api/v1" + of("debrief");
    }

    @Test
    void sharesTheNotesAndMakesTheVisitCount() throws Exception {
        assertThat(attendances.of(visit).creditedAt()).isNull();

        give().andExpect(status().isCreated())
                .andExpect(jsonPath("$.learned", hasSize(3)))
                .andExpect(jsonPath("$.mistake.about.name").value("Refunds overnight"))
                .andExpect(jsonPath("$.promise.state").value("OPEN"))
                .andExpect(jsonPath("$.card.state").value("PROPOSED"))
                .andExpect(jsonPath("$.story.released").value(false));

        assertThat(attendances.of(visit).creditedAt()).isEqualTo(clock.instant());
        assertThat(sharing.shared(visit)).isTrue();
        get(executive, "/api/v1/notes")
                .andExpect(jsonPath("$[0].kind").value("MISTAKE"))
                .andExpect(jsonPath("$[0].text").value("Credits show up one bill later"));
        get(executive, api()).andExpect(jsonPath("$.clientId").value("d1"));
    }

    @Test
    void tellsBothByMail() throws Exception {
        give().andExpect(status().isCreated());

        List<Long> told = jdbc.sql("select person_id from invites_notice where visit_id = :visit")
                .param("visit", visit.value())
                .query(Long.class)
                .list();
        assertThat(told)
                .containsExactlyInAnyOrder(person("E1").value(), person("M1").value());
    }

    @Test
    void isGivenOnceHoweverOftenItIsSent() throws Exception {
        give().andExpect(status().isCreated());
        clock.set(clock.instant().plusSeconds(60 * MINUTE));
        give().andExpect(status().isCreated()).andExpect(jsonPath("$.clientId").value("d1"));

        assertThat(count("notes_debrief")).isEqualTo(1);
        assertThat(count("notes_note")).isEqualTo(1);
        assertThat(count("notes_promise")).isEqualTo(1);
        assertThat(count("notes_card")).isEqualTo(1);
        assertThat(count("notes_story")).isEqualTo(1);
    }

    @Test
    void refusesASecondAndSaysWhenTheFirstWasGiven() throws Exception {
        give();

        json(executive, api(), debrief("d2"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("was given on")));
        json(executive, api(), debrief("d1").replace("half", "a third")).andExpect(status().isConflict());
        assertThat(count("notes_promise")).isEqualTo(1);
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() throws Exception {
        json(executive, api(), "{\"clientId\":\"d1\",\"learned\":[\"One thing\",\"\"],\"promise\":{\"text\":\"Soon\"}}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/learned/1")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/learned/2")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/mistake/text")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/mistake/about")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/promise/due")));
        json(executive, api(), debrief("d1").replace(day(10).toString(), day(-1).toString()))
                .andExpect(jsonPath("$.errors[0].pointer").value("/promise/due"));
        json(executive, api(), debrief("d1").replace("\"d1\"", "\"d 1\""))
                .andExpect(jsonPath("$.errors[0].pointer").value("/clientId"));
        assertThat(count("notes_debrief")).isZero();
    }

    @Test
    void needsNoPromiseCardOrStory() throws Exception {
        json(executive, api(), """
                        {"clientId":"d1","learned":["a thing","another","a third"],"promise":null,"card":null,
                         "mistake":{"text":"Asks twice","about":{"kind":"SYSTEM","name":"CRM"}}}
                        """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.promise").doesNotExist());
    }

    @Test
    void storesNothingThatTellsWhoSomebodyIs() throws Exception {
        json(
                        executive,
                        api(),
                        debrief("d1")
                                .replace("Who follows them", "Ask Karim Yilmaz")
                                .replace("A refund was promised", "0341 5550123 was called"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/card/mayNotSay")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/story/situation")))
                .andExpect(jsonPath("$.masked['card/mayNotSay']").value(not(containsString("Karim"))))
                .andExpect(content().string(not(containsString("5550123"))));
        assertThat(count("notes_debrief")).isZero();
        assertThat(attendances.of(visit).creditedAt()).isNull();
    }

    @Test
    void findsNoFaultWithTheNameADirectiveHasInTheRegister() throws Exception {
        long version = directive("Frau Weber calls back", "billing", day(-30));

        json(executive, api(), mistakeIn(version))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.mistake.about.name").value("Frau Weber calls back"))
                .andExpect(jsonPath("$.mistake.directiveVersion").value(Long.toString(version)));
    }

    @Test
    void pointsAtAVersionOfADirectiveThatHasNotBegun() throws Exception {
        for (long version : List.of(directive("Refunds by post", "billing", day(1)), 999_999_999L)) {
            json(executive, api(), mistakeIn(version))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors.length()").value(1))
                    .andExpect(jsonPath("$.errors[0].pointer").value("/mistake/directiveVersion"));
        }
        assertThat(count("notes_debrief")).isZero();
    }

    @Test
    void pointsAtANameThatIsMissingOrSaysWhoSomebodyIs() throws Exception {
        for (String name : List.of(" ", "n".repeat(201), "Ask Karim Yilmaz")) {
            json(executive, api(), debrief("d1").replace("Refunds overnight", name))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].pointer").value("/mistake/about/name"));
        }
    }

    private String mistakeIn(long version) {
        return debrief("d1")
                .replace(
                        "\"about\":{\"kind\":\"PROCESS\",\"name\":\"Refunds overnight\"}",
                        "\"directiveVersion\":\"" + version + "\"");
    }

    @Test
    void comesAfterTheVisitHasBegun() throws Exception {
        clock.set(company().weekBefore());

        give().andExpect(status().isUnprocessableContent());
        assertThat(attendances.of(visit).creditedAt()).isNull();
    }

    @Test
    void findsItsVisitThoughThePlanHasChangedMeanwhile() throws Exception {
        clock.set(company().weekBefore());
        company().place("E1", 1, null).publish();
        clock.set(PlannedCompany.at(day(0)));

        give().andExpect(status().isCreated());
    }

    @Test
    void belongsToTheExecutiveOfTheVisit() throws Exception {
        for (var stranger :
                List.of(otherExecutive, Reader.as("EXECUTIVE", null), Reader.as("EXECUTIVE", person("M1")))) {
            json(stranger, api(), debrief("d1")).andExpect(status().isNotFound());
        }
        json(mentor, api(), debrief("d1")).andExpect(status().isForbidden());
        give();
        get(otherExecutive, api()).andExpect(status().isNotFound());
        get(mentor, api()).andExpect(status().isForbidden());
    }
}
