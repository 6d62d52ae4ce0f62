package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.directives.FloorVoices;
import dev.floorseat.rotation.web.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class DoubleNoteApiTest {

    @Autowired
    FloorVoices voices;

    private final OnTheFloor floor;
    private final RequestPostProcessor executive;
    private final RequestPostProcessor mentor;

    DoubleNoteApiTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
        executive = floor.executive();
        mentor = floor.mentor();
    }

    @Test
    void showsNobodyTheOthersBeforeBothHaveWritten() throws Exception {
        long directive = floor.directive("Refunds overnight");
        String note = floor.write(mentor, "The macro has no link");
        floor.view(mentor, floor.version(directive), "CONFUSES").andExpect(status().isCreated());
        floor.done(mentor)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revealed").value(false));

        floor.ask(executive, "/notes")
                .andExpect(jsonPath("$.revealed").value(false))
                .andExpect(jsonPath("$.iAmDone").value(false))
                .andExpect(jsonPath("$.otherIsDone").value(true))
                .andExpect(jsonPath("$.notes", hasSize(0)))
                .andExpect(jsonPath("$.views", hasSize(0)));
        floor.remark(executive, note, "NOT_SO", "").andExpect(status().isConflict());
        floor.remark(executive, "999999999", "NOT_SO", "").andExpect(status().isConflict());
        floor.askFor(executive, "/api/v1/notes").andExpect(jsonPath("$", hasSize(0)));
        floor.askFor(executive, "/visits/" + floor.visit() + "/notes")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("The macro has no link"))));
        assertThat(voices.on(directive).confuses()).isZero();
        assertThat(voices.on(directive).visits()).isZero();
    }

    @Test
    void hidesWhatWasSharedFromALeadWhoHasNotWrittenYet() throws Exception {
        RequestPostProcessor both = Reader.as("LEAD", floor.person("E1"));
        floor.write(mentor, "Zebra crossing macro");
        floor.done(mentor);
        floor.share();

        floor.askFor(OnTheFloor.lead(), "/api/v1/notes/shared?q=zebra")
                .andExpect(jsonPath("$.count").value(1));
        floor.askFor(both, "/api/v1/notes/shared?q=zebra")
                .andExpect(jsonPath("$.count").value(0));
        floor.askFor(both, "/notes?q=zebra").andExpect(content().string(not(containsString("Zebra crossing"))));

        floor.done(executive);
        floor.askFor(both, "/api/v1/notes/shared?q=zebra")
                .andExpect(jsonPath("$.count").value(1));
    }

    @Test
    void showsBothEverythingOnceBothHaveWritten() throws Exception {
        long version = floor.version(floor.directive("Refunds at once"));
        floor.write(executive, "Refunds show up late");
        floor.done(executive);
        floor.write(executive, "Still mine alone");
        floor.write(mentor, "The macro has no link");
        floor.view(mentor, version, "WORKS");
        floor.view(mentor, version, "CONFUSES");
        floor.ask(mentor, "/notes").andExpect(jsonPath("$.notes", hasSize(1)));

        floor.done(mentor).andExpect(jsonPath("$.revealed").value(true)).andExpect(jsonPath("$.notes", hasSize(3)));
        floor.write(mentor, "Later still");

        floor.ask(executive, "/notes")
                .andExpect(jsonPath("$.notes", hasSize(4)))
                .andExpect(jsonPath("$.notes[?(@.mine == true)]", hasSize(2)))
                .andExpect(jsonPath("$.notes[?(@.text == 'Later still')].mine").value(false))
                .andExpect(jsonPath("$.views", hasSize(1)))
                .andExpect(jsonPath("$.views[0].view").value("CONFUSES"))
                .andExpect(jsonPath("$.views[0].mine").value(false))
                .andExpect(content().string(not(containsString("author"))))
                .andExpect(content().string(not(containsString("Karim"))));
        floor.askFor(executive, "/api/v1/notes").andExpect(jsonPath("$", hasSize(2)));
    }

    @Test
    void letsEitherRemarkOnAnyNoteWithEqualWeight() throws Exception {
        String mine = floor.write(executive, "Refunds show up late");
        String theirs = floor.write(mentor, "The macro has no link");
        floor.done(executive);
        floor.done(mentor);

        floor.remark(mentor, mine, "NOT_SO", "").andExpect(status().isCreated());
        floor.remark(executive, theirs, "OBJECTION", "Only in chat").andExpect(status().isCreated());
        floor.remark(executive, mine, "ADDITION", "On Mondays").andExpect(status().isCreated());

        floor.ask(executive, "/notes")
                .andExpect(jsonPath("$.notes[0].remarks", hasSize(2)))
                .andExpect(jsonPath("$.notes[0].remarks[0].kind").value("NOT_SO"))
                .andExpect(jsonPath("$.notes[0].remarks[0].mine").value(false))
                .andExpect(jsonPath("$.notes[0].remarks[1].text").value("On Mondays"))
                .andExpect(jsonPath("$.notes[1].remarks[0].mine").value(true));
        floor.remark(executive, theirs, "ADDITION", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/text"));
        floor.remark(executive, theirs, "ADDITION", "Frau Weber said so")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.masked.text").value("[name] said so"));
        floor.remark(executive, "999999999", "NOT_SO", "").andExpect(status().isNotFound());
    }

    @Test
    void keepsARemarkOnceHoweverOftenItIsSent() throws Exception {
        String mine = floor.write(executive, "Refunds show up late");
        floor.done(executive);
        floor.done(mentor);
        String remark =
                "{\"clientId\":\"%s\",\"kind\":\"ADDITION\",\"text\":\"On Mondays\"}".formatted(OnTheFloor.fresh());

        floor.send(mentor, "/notes/" + mine + "/remarks", remark).andExpect(status().isCreated());
        floor.send(mentor, "/notes/" + mine + "/remarks", remark).andExpect(status().isCreated());
        floor.send(mentor, "/notes/" + mine + "/remarks", remark.replace("Mon", "Sun"))
                .andExpect(status().isConflict());

        floor.ask(mentor, "/notes").andExpect(jsonPath("$.notes[0].remarks", hasSize(1)));
    }

    @Test
    void leavesAMentorAloneWhoWasReplaced() throws Exception {
        floor.write(mentor, "Written by the first mentor");
        floor.done(mentor);
        floor.company().place("E1", 2, 1).publish();
        RequestPostProcessor second = Reader.as("MENTOR", floor.person("M2"));
        floor.write(executive, "Refunds show up late");
        floor.done(executive);
        floor.done(second);

        floor.ask(mentor, "/notes")
                .andExpect(jsonPath("$.revealed").value(false))
                .andExpect(jsonPath("$.otherIsDone").value(false))
                .andExpect(jsonPath("$.notes", hasSize(1)));
        floor.ask(executive, "/notes")
                .andExpect(jsonPath("$.revealed").value(true))
                .andExpect(content().string(not(containsString("first mentor"))));
        floor.ask(second, "/notes").andExpect(jsonPath("$.notes", hasSize(1)));
    }

    @Test
    void isForTheTwoPeopleOfTheVisitOnly() throws Exception {
        for (RequestPostProcessor stranger : new RequestPostProcessor[] {
            Reader.as("EXECUTIVE", floor.person("E2")),
            Reader.as("MENTOR", floor.person("M2")),
            Reader.as("MENTOR", null)
        }) {
            floor.ask(stranger, "/notes").andExpect(status().isNotFound());
            floor.ask(stranger, "/tallies").andExpect(status().isNotFound());
            floor.ask(stranger, "/blocks").andExpect(status().isNotFound());
            floor.done(stranger).andExpect(status().isNotFound());
            floor.remark(stranger, "1", "NOT_SO", "").andExpect(status().isNotFound());
            floor.askFor(stranger, "/visits/" + floor.visit() + "/notes").andExpect(status().isNotFound());
        }
    }

    @Test
    void hangsAMistakeOnAVersionOfADirective() throws Exception {
        long version = floor.version(floor.directive("Refunds by post"));
        String mistake = "{\"clientId\":\"%s\",\"kind\":\"MISTAKE\",\"text\":\"Too slow\",\"directiveVersion\":\"%d\"}";

        floor.send(executive, "/notes", mistake.formatted(OnTheFloor.fresh(), version))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.directiveVersion").value(Long.toString(version)))
                .andExpect(jsonPath("$.about.kind").value("DIRECTIVE"))
                .andExpect(jsonPath("$.about.name").value("Refunds by post"));
        floor.send(executive, "/notes", mistake.formatted(OnTheFloor.fresh(), 999999999))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/directiveVersion"));
        floor.view(executive, 999999999, "WORKS").andExpect(status().isUnprocessableContent());
    }
}
