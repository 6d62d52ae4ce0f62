package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.notes.promise.Promise;
import dev.floorseat.notes.promise.PromiseState;
import dev.floorseat.notes.promise.Promises;
import java.util.List;
import org.hamcrest.FeatureMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PromisesTest extends OneVisit {

    private static final String TEXT = "The form gets half as long";

    @Autowired
    Promises promises;

    @BeforeEach
    void promised() throws Exception {
        give();
    }

    private Promise promise() {
        return promises.of(visit).orElseThrow();
    }

    private String my(String act) {
        return "/my/promises/" + promise().id() + "/" + act;
    }

    @Test
    void areSeenByOwnerAndMentorAndNobodyElse() throws Exception {
        for (var reader : List.of(executive, mentor)) {
            get(reader, "/my/record").andExpect(content().string(containsString(TEXT)));
            get(reader, of("summary")).andExpect(content().string(containsString(TEXT)));
        }
        for (var reader : List.of(otherExecutive, otherMentor)) {
            get(reader, "/my/record").andExpect(content().string(not(containsString(TEXT))));
            get(reader, of("summary")).andExpect(status().isNotFound());
            get(reader, "/promises").andExpect(status().isForbidden());
        }
    }

    @Test
    void areANumberToTheProgrammeUntilTheyAreOverdue() throws Exception {
        goOn(10);
        for (var reader : List.of(lead, planner)) {
            get(reader, "/promises")
                    .andExpect(content().string(containsString("Open and not due yet: ")))
                    .andExpect(model().attribute("overdue", not(hasItem(ofThisVisit()))));
        }
        goOn(11);
        for (var reader : List.of(lead, planner)) {
            get(reader, "/promises")
                    .andExpect(content().string(containsString(TEXT)))
                    .andExpect(content().string(containsString("Hanna Okafor")))
                    .andExpect(model().attribute("overdue", hasItem(ofThisVisit())));
        }
    }

    private FeatureMatcher<PromiseView, Long> ofThisVisit() {
        return new FeatureMatcher<>(equalTo(promise().id()), "a promise with number", "number") {
            @Override
            protected Long featureValueOf(PromiseView view) {
                return view.promise().id();
            }
        };
    }

    @Test
    void areOverdueTheDayAfterTheyWereDue() throws Exception {
        goOn(10);
        get(executive, "/my/record").andExpect(content().string(not(containsString("overdue"))));
        goOn(11);
        for (var reader : List.of(executive, mentor)) {
            get(reader, "/my/record").andExpect(content().string(containsString("overdue")));
        }
        get(planner, "/promises").andExpect(content().string(containsString("Overdue: ")));
        assertThat(promise().state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void areKeptByTheirOwnerWhoMayUndoIt() throws Exception {
        form(executive, my("kept"), "version", "0")
                .andExpect(redirectedUrl("/my/record"))
                .andExpect(flash().attributeExists("undo"));
        form(executive, my("kept"), "version", "0").andExpect(redirectedUrl("/my/record"));

        get(mentor, of("summary")).andExpect(content().string(containsString("kept")));
        form(executive, my("open"), "version", "1").andExpect(redirectedUrl("/my/record"));
        assertThat(promise().state()).isEqualTo(PromiseState.OPEN);
        form(executive, my("kept"), "version", "0").andExpect(status().isConflict());
    }

    @Test
    void areWithdrawnForAReasonThatTheMentorReads() throws Exception {
        get(executive, my("withdrawal")).andExpect(content().string(containsString(TEXT)));
        form(executive, my("withdrawal"), "version", "0", "reason", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is missing.")));
        form(executive, my("withdrawal"), "version", "0", "reason", "Karim Yilmaz said so")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Karim Yilmaz said so")))
                .andExpect(content().string(containsString("[name] said so")));
        form(
                        executive,
                        my("withdrawal"),
                        "version",
                        "0",
                        "masked",
                        "true",
                        "reason",
                        "Frau Weber: The law needs every field")
                .andExpect(redirectedUrl("/my/record"));

        for (String page : List.of("/my/record", of("summary"))) {
            get(mentor, page)
                    .andExpect(content().string(containsString("withdrawn")))
                    .andExpect(content().string(containsString("[name]: The law needs every field")));
        }
    }

    @Test
    void areChangedByTheirOwnerAlone() throws Exception {
        form(otherExecutive, my("kept"), "version", "0").andExpect(status().isNotFound());
        form(otherExecutive, my("withdrawal"), "version", "0", "reason", "No").andExpect(status().isNotFound());
        get(otherExecutive, my("withdrawal")).andExpect(status().isNotFound());
        form(mentor, my("kept"), "version", "0").andExpect(status().isForbidden());
        form(planner, my("kept"), "version", "0").andExpect(status().isForbidden());
        assertThat(promise().state()).isEqualTo(PromiseState.OPEN);
    }
}
