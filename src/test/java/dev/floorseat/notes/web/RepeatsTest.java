package dev.floorseat.notes.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.ResultActions;

/** A phone that has not heard the answer sends again, and by then the guard may know a name it did not know before. */
@ProductTest
class RepeatsTest {

    @Autowired
    Imports imports;

    private final OnTheFloor floor;
    private final String name = "Xantolbrech";

    RepeatsTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
    }

    @Test
    void findANoteARemarkAndACountThatTheGuardWouldStopByNow() throws Exception {
        String note = floor.write(floor.mentor(), "The form asks twice");
        floor.done(floor.executive());
        floor.done(floor.mentor());
        send("/notes", "n1", "\"kind\":\"FRICTION\",\"text\":\"%s is slow\"").andExpect(status().isCreated());
        send("/notes/" + note + "/remarks", "r1", "\"kind\":\"ADDITION\",\"text\":\"So is %s\"")
                .andExpect(status().isCreated());
        send("/tallies", "t1", "\"kind\":\"CONTACT\",\"segment\":\"%s\",\"wish\":\"chat\"")
                .andExpect(status().isCreated());

        imports.run(
                ImportKind.PEOPLE,
                ImportFile.csv("p", "id,name,email,roles\n%1$s,Rita %1$s,%1$s@example.com,MENTOR\n".formatted(name)),
                "test",
                false);

        send("/notes", "n1", "\"kind\":\"FRICTION\",\"text\":\"%s is slow\"").andExpect(status().isCreated());
        send("/notes/" + note + "/remarks", "r1", "\"kind\":\"ADDITION\",\"text\":\"So is %s\"")
                .andExpect(status().isCreated());
        send("/tallies", "t1", "\"kind\":\"CONTACT\",\"segment\":\"%s\",\"wish\":\"chat\"")
                .andExpect(status().isCreated());
        send("/notes", "n1", "\"kind\":\"FRICTION\",\"text\":\"%s is fast\"").andExpect(status().isConflict());
        send("/notes/" + note + "/remarks", "r1", "\"kind\":\"NOT_SO\",\"text\":\"So is %s\"")
                .andExpect(status().isConflict());
        send("/tallies", "t1", "\"kind\":\"CONTACT\",\"segment\":\"%s\",\"wish\":\"phone\"")
                .andExpect(status().isConflict());
        send("/notes", "n2", "\"kind\":\"FRICTION\",\"text\":\"%s is slow\"")
                .andExpect(status().isUnprocessableContent());
        floor.ask(floor.executive(), "/tallies").andExpect(jsonPath("$", hasSize(1)));
    }

    private ResultActions send(String path, String clientId, String fields) throws Exception {
        return floor.send(
                floor.executive(), path, "{\"clientId\":\"" + clientId + "\"," + fields.replace("%s", name) + "}");
    }
}
