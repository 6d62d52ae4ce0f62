package dev.floorseat.notes.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class SharedNotesTest {

    private final OnTheFloor floor;
    private final RequestPostProcessor executive;
    private final RequestPostProcessor mentor;

    SharedNotesTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
        executive = floor.executive();
        mentor = floor.mentor();
    }

    @Test
    void belongToTheirAuthorsUntilTheDebriefSharesThem() throws Exception {
        floor.write(executive, "Walrus before");
        shared("walrus").andExpect(jsonPath("$.count").value(0));

        floor.share();
        floor.share();
        floor.write(mentor, "Walrus after");

        shared("walrus").andExpect(jsonPath("$.count").value(2));
    }

    @Test
    void tellLeadsNeitherWhoNorWhenNorWhichVisit() throws Exception {
        String note = floor.write(executive, "Ostrich queue");
        floor.done(executive);
        floor.done(mentor);
        floor.remark(mentor, note, "OBJECTION", "Only at noon");
        floor.share();

        shared("ostrich")
                .andExpect(jsonPath("$.notes[0].text").value("Ostrich queue"))
                .andExpect(jsonPath("$.notes[0].remarks[0].kind").value("OBJECTION"))
                .andExpect(jsonPath("$.notes[0].remarks[0].text").value("Only at noon"))
                .andExpect(jsonPath("$.notes[0].week").isString())
                .andExpect(jsonPath("$.notes[0].visit").doesNotExist())
                .andExpect(jsonPath("$.notes[0].at").doesNotExist())
                .andExpect(jsonPath("$.notes[0].writtenAt").doesNotExist())
                .andExpect(jsonPath("$.notes[0].clientId").doesNotExist())
                .andExpect(content().string(not(containsString("Hanna"))))
                .andExpect(content().string(not(containsString("author"))));
        floor.askFor(OnTheFloor.lead(), "/notes?q=ostrich")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ostrich queue")))
                .andExpect(content().string(containsString("Only at noon")))
                .andExpect(content().string(containsString("Billing · Leipzig")))
                .andExpect(content().string(not(containsString("Hanna"))))
                .andExpect(content().string(not(containsString("/visits/"))));
    }

    @Test
    void areFoundByWhatIsAskedForAndPageByPage() throws Exception {
        String site = floor.company().company().id("LEJ");
        for (int i = 0; i < 26; i++) {
            floor.write(executive, "Lemming 100%_ " + i);
        }
        floor.send(
                executive,
                "/notes",
                "{\"clientId\":\"%s\",\"kind\":\"PRAISE\",\"action\":\"Keep it\",\"segment\":\"lemming\"}"
                        .formatted(OnTheFloor.fresh()));
        floor.share();

        shared("lemming&site=" + site)
                .andExpect(jsonPath("$.count").value(27))
                .andExpect(jsonPath("$.notes", hasSize(25)));
        shared("lemming&kind=PRAISE").andExpect(jsonPath("$.count").value(1));
        floor.askFor(OnTheFloor.lead(), "/api/v1/notes/shared?q={q}&site={site}", "100%_ 1", site)
                .andExpect(jsonPath("$.count").value(11));
        shared("lemming&queue=" + floor.company().company().id("returns"))
                .andExpect(jsonPath("$.count").value(0));
        shared("lemming&page=2")
                .andExpect(jsonPath("$.notes", hasSize(2)))
                .andExpect(jsonPath("$.pages").value(2));
        floor.askFor(OnTheFloor.lead(), "/notes?q=lemming&kind=FRICTION")
                .andExpect(content().string(containsString("/notes?kind=FRICTION&amp;q=lemming&amp;page=2")));
        floor.askFor(OnTheFloor.lead(), "/notes?q=nothing-like-that")
                .andExpect(content().string(containsString("No shared note is like that")));
        floor.askFor(executive, "/notes").andExpect(status().isForbidden());
    }

    private ResultActions shared(String words) throws Exception {
        return floor.askFor(OnTheFloor.lead(), "/api/v1/notes/shared?q=" + words);
    }
}
