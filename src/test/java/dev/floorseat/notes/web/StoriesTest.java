package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.notes.story.Stories;
import dev.floorseat.notes.story.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoriesTest extends OneVisit {

    @Autowired
    Stories stories;

    private String situation = "";

    @BeforeEach
    void told() throws Exception {
        for (var each : List.of(executive, mentor)) {
            json(each, "/api/v1" + of("notes/done"), "{\"clientId\":\"done\"}").andExpect(status().isOk());
        }
        situation = "A refund was promised twice in case " + visit.value();
        write("").andExpect(redirectedUrl(of("story")));
    }

    private org.springframework.test.web.servlet.ResultActions write(String version) throws Exception {
        return form(
                executive,
                of("story"),
                "situation",
                situation,
                "action",
                "We called the ledger together",
                "outcome",
                "It came the same day",
                "version",
                version);
    }

    private Story story() {
        return stories.of(visit).orElseThrow();
    }

    private void release(org.springframework.test.web.servlet.request.RequestPostProcessor who) throws Exception {
        form(who, of("story/release"), "version", "" + story().version()).andExpect(redirectedUrl(of("story")));
    }

    @Test
    void areTheTeamsOnceBothHaveReleasedThem() throws Exception {
        release(executive);
        get(lead, "/stories").andExpect(content().string(not(containsString(situation))));
        get(lead, "/stories/" + story().id()).andExpect(status().isNotFound());

        release(mentor);

        for (String page : new String[] {"/stories", "/stories/" + story().id()}) {
            get(otherMentor, page)
                    .andExpect(content().string(containsString(situation)))
                    .andExpect(content().string(not(containsString("Okafor"))))
                    .andExpect(content().string(not(containsString("Yilmaz"))));
        }
        get(planner, "/stories").andExpect(status().isForbidden());
    }

    @Test
    void areTakenBackByEitherUntilBothHaveReleasedThem() throws Exception {
        release(executive);
        form(executive, of("story/withdrawal")).andExpect(redirectedUrl(of("story")));
        release(mentor);
        assertThat(story().released()).isFalse();

        release(executive);

        form(mentor, of("story/withdrawal")).andExpect(status().isConflict());
        assertThat(story().released()).isTrue();
    }

    @Test
    void needBothReleasesAgainWhenTheyAreWordedAnew() throws Exception {
        release(mentor);
        String before = "" + story().version();
        situation = situation + ", and once more";
        write(before).andExpect(redirectedUrl(of("story")));
        assertThat(story().releasedBy(person("M1"))).isFalse();

        form(mentor, of("story/release"), "version", before).andExpect(status().isConflict());
        situation = "Words of a page that was open too long";
        write(before)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("and once more")))
                .andExpect(content().string(containsString("open too long")));
    }

    @Test
    void nameNobody() throws Exception {
        situation = "Karim Yilmaz knew at once";
        write("" + story().version())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Karim Yilmaz knew at once")))
                .andExpect(content().string(containsString("[name] knew at once")));
        assertThat(story().situation()).doesNotContain("Karim");

        form(
                        executive,
                        of("story"),
                        "situation",
                        situation,
                        "action",
                        "We called",
                        "outcome",
                        "It came",
                        "version",
                        "" + story().version(),
                        "masked",
                        "true")
                .andExpect(redirectedUrl(of("story")));
        assertThat(story().situation()).isEqualTo("[name] knew at once");
    }

    @Test
    void areOfTheTwoPeopleOfTheVisit() throws Exception {
        get(mentor, of("story")).andExpect(content().string(containsString(situation)));
        get(otherMentor, of("story")).andExpect(status().isNotFound());
        form(otherMentor, of("story/release"), "version", "0").andExpect(status().isNotFound());
        form(otherExecutive, of("story"), "situation", "x").andExpect(status().isNotFound());
        form(otherExecutive, of("story/withdrawal")).andExpect(status().isNotFound());
    }
}
