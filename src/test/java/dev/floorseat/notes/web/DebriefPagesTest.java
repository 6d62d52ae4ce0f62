package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.capture.NewNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.web.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class DebriefPagesTest extends OneVisit {

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    private void directive(PersonId owner, String name) {
        register.add(
                owner,
                List.of(new DirectiveText(name, "Do it so", null, Set.of(queue("billing")), day(-30), null)),
                "test");
    }

    @Test
    void offerTheExecutivesOwnDirectivesFirst() throws Exception {
        directive(person("E2"), "A rule of somebody else");
        directive(person("E1"), "Refunds in one week");

        String page = read(executive, of("debrief"));

        assertThat(page).contains("My own directives");
        assertThat(page.indexOf("Refunds in one week")).isLessThan(page.indexOf("A rule of somebody else"));
    }

    @Test
    void offerTheSameDirectivesAndDaysOnThePhoneAndAtTheDesk() throws Exception {
        directive("Returns without a label", "returns", day(-30));
        directive(person("E2"), "A rule of somebody else");

        for (String page : List.of(read(executive, of("debrief")), read(executive, of("floor")))) {
            assertThat(page).contains("My own directives", "Other directives on Billing", "min=\"" + day(0) + "\"");
            assertThat(page.indexOf("Returns without a label")).isLessThan(page.indexOf("A rule of somebody else"));
        }
    }

    @Test
    void letNobodyTypeMoreOnThePhoneThanANoteHolds() throws Exception {
        assertThat(read(mentor, of("floor")))
                .contains("name=\"text\" rows=\"3\" maxlength=\"" + NewNote.LONGEST + "\"")
                .doesNotContain("maxlength=\"2000\"");
    }

    @Test
    void hangTheMistakeOnTheVersionOfADirective() throws Exception {
        directive(person("E1"), "Refunds in one week");
        long version = directives.inForce(day(0)).stream()
                .filter(each -> each.owner().equals(person("E1")))
                .findFirst()
                .orElseThrow()
                .id();
        form(
                        executive,
                        of("debrief"),
                        "clientId",
                        "f1",
                        "learned",
                        "one thing",
                        "learned",
                        "another",
                        "learned",
                        "a third",
                        "about",
                        "version-" + version,
                        "mistake",
                        "It takes two")
                .andExpect(redirectedUrl(of("summary")));

        assertThat(jdbc.sql("select directive_version from notes_note where visit = :visit and kind = 'MISTAKE'")
                        .param("visit", visit.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(version);
        assertThat(read(executive, of("summary"))).contains("Refunds in one week", "It takes two");
        get(executive, of("debrief")).andExpect(redirectedUrl(of("summary")));
    }

    @Test
    void loseNothingThatWasTypedWhenTheyAreRefused() throws Exception {
        form(
                        executive,
                        of("debrief"),
                        "clientId",
                        "f1",
                        "learned",
                        "Call me on 0341 5550123",
                        "learned",
                        "",
                        "learned",
                        "a third thing",
                        "about",
                        "PROCESS",
                        "name",
                        "Refunds overnight",
                        "mistake",
                        "It takes two",
                        "promise",
                        "Half as long",
                        "maySay",
                        "They change in March",
                        "queue",
                        queue("returns"),
                        "situation",
                        "A refund was promised twice")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Call me on 0341 5550123")))
                .andExpect(content().string(containsString("look like a telephone number")))
                .andExpect(content().string(containsString("a third thing")))
                .andExpect(content().string(containsString("value=\"Refunds overnight\"")))
                .andExpect(content().string(containsString("It takes two")))
                .andExpect(content().string(containsString("Half as long")))
                .andExpect(content().string(containsString("They change in March")))
                .andExpect(content().string(containsString("value=\"" + queue("returns") + "\" selected")))
                .andExpect(content().string(containsString("A refund was promised twice")))
                .andExpect(content().string(containsString("This is missing.")));
        assertThat(count("notes_debrief")).isZero();
    }

    @Test
    void offerWordsThatWouldDoAndTakeThem() throws Exception {
        String[] fields = {
            "clientId", "f1", "learned", "Frau Weber called 0341 5550123", "learned", "another", "learned",
                    "a third thing",
            "about", "PROCESS", "name", "Refunds overnight", "mistake", "It takes two", "situation",
                    "Frau Weber waited",
            "action", "We called her", "outcome", "It came"
        };
        form(executive, of("debrief"), fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("[name] called [telephone number]")))
                .andExpect(content().string(containsString("[name] waited")))
                .andExpect(content().string(containsString("name=\"masked\"")));

        form(executive, of("debrief") + "?masked=true", fields).andExpect(redirectedUrl(of("summary")));

        assertThat(read(executive, of("summary"))).contains("[name] called [telephone number]");
    }

    @Test
    void sumTheVisitUpForBoth() throws Exception {
        give();

        assertThat(read(executive, of("summary")))
                .contains("with Karim Yilmaz", "Three systems for one address", "counts", "The installers change");
        assertThat(read(mentor, of("summary"))).contains("with Hanna Okafor as your guest", "The form gets half");
        get(otherMentor, of("summary")).andExpect(status().isNotFound());
        get(otherExecutive, of("summary")).andExpect(status().isNotFound());
    }

    @Test
    void tellTheMentorAloneOfTheirRelief() throws Exception {
        give();
        goOn(1);

        assertThat(read(mentor, of("summary"))).contains("Not handed over to workforce management yet");
        assertThat(read(executive, of("summary"))).doesNotContain("workforce management");
    }

    @Test
    void addUpWhatWasCounted() throws Exception {
        tally(executive, "t1", "\"kind\":\"CONTACT\",\"segment\":\"new\",\"wish\":\"chat\",\"mood\":\"HARD\"");
        tally(executive, "t2", "\"kind\":\"SYSTEMS\",\"systems\":4");
        tally(mentor, "t1", "\"kind\":\"CONTACT\",\"segment\":\"new\",\"wish\":\"chat\"");
        assertThat(read(executive, of("summary")))
                .contains("New → Chat: 1", "0, 0, 1")
                .doesNotContain("New → Chat: 2");

        give();
        json(mentor, "/api/v1" + of("notes/done"), "{\"clientId\":\"m1\"}");

        assertThat(read(executive, of("summary"))).contains("New → Chat: 2");
    }

    private void tally(RequestPostProcessor who, String clientId, String said) throws Exception {
        json(who, "/api/v1" + of("tallies"), "{\"clientId\":\"" + clientId + "\"," + said + "}")
                .andExpect(status().is2xxSuccessful());
    }

    @Test
    void keepARecordOfVisitsAndWhatBecameOfThem() throws Exception {
        assertThat(read(executive, "/my/record")).contains("No visit yet", "Karim Yilmaz");
        goOn(1);
        assertThat(read(executive, "/my/record")).contains("debrief missing", of("debrief"));
        assertThat(read(mentor, "/my/record")).contains("debrief missing").doesNotContain(of("debrief"));

        give();

        assertThat(read(executive, "/my/record"))
                .contains("counts", "shared, without your name", "Credits show up", "You may share and take calls")
                .doesNotContain("debrief missing");
        assertThat(read(mentor, "/my/record"))
                .contains("Hanna Okafor promised on a visit to you", "You may host")
                .doesNotContain("Credits show up");
        get(otherExecutive, "/my/record").andExpect(content().string(not(containsString("Credits show up"))));
    }

    @Test
    void speakGerman() throws Exception {
        give();
        json(mentor, "/api/v1" + of("notes/done"), "{\"clientId\":\"m1\"}");
        Reader reader = new Reader("deutsch", person("M1"), Locale.GERMAN);
        String page = read(authentication(new TestingAuthenticationToken(reader, "", "ROLE_MENTOR")), of("summary"));
        assertThat(page).contains("Drei Dinge, die Ihr Gast gelernt hat", "zu Gast bei Ihnen");
    }
}
