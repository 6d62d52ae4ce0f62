package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each writes before either sees the other's: what the executive says at the debrief waits for the mentor, too. */
class BlindDebriefTest extends OneVisit {

    private static final String[] WRITTEN = {
        "Three systems for one address", "Credits show up", "The installers change", "A refund was promised twice"
    };

    @BeforeEach
    void debriefed() throws Exception {
        give().andExpect(status().isCreated());
    }

    private void theMentorHasWritten() throws Exception {
        json(mentor, "/api/v1" + of("notes/done"), "{\"clientId\":\"m1\"}").andExpect(status().isOk());
    }

    @Test
    void showsTheMentorNothingOfItUntilBothHaveWritten() throws Exception {
        for (String page : List.of(of("summary"), of("story"), "/my/record")) {
            assertThat(read(mentor, page)).doesNotContain(WRITTEN);
        }
        assertThat(read(mentor, of("summary"))).contains("You see what your guest wrote when", "The form gets half");
        assertThat(read(executive, of("summary"))).contains(WRITTEN[0], WRITTEN[1], WRITTEN[2]);

        theMentorHasWritten();

        assertThat(read(mentor, of("summary"))).contains(WRITTEN[0], WRITTEN[1], WRITTEN[2]);
        assertThat(read(mentor, of("story"))).contains(WRITTEN[3]);
        assertThat(read(mentor, "/my/record")).contains(WRITTEN[3]);
    }

    @Test
    void tellsTheMentorByMailWhereItWillBeRead() throws Exception {
        assertThat(mail("M1"))
                .doesNotContain(WRITTEN)
                .contains("steht in der Zusammenfassung, sobald Sie beide", "The form gets half");
        assertThat(mail("E1")).contains(WRITTEN[0], WRITTEN[1], WRITTEN[2]);
    }

    @Test
    void letsNobodyReleaseOrOverwriteAStoryTheyHaveNotSeen() throws Exception {
        form(mentor, of("story/release"), "version", "0").andExpect(status().isConflict());
        form(mentor, of("story"), "situation", "Mine", "action", "We did it", "outcome", "It was good")
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString(">Mine</textarea>")))
                .andExpect(content().string(Matchers.not(Matchers.containsString(WRITTEN[3]))));

        theMentorHasWritten();

        form(mentor, of("story/release"), "version", "0").andExpect(redirectedUrl(of("story")));
    }

    private String mail(String person) throws Exception {
        byte[] bytes = jdbc.sql(
                        "select bytes from invites_notice where visit_id = ? and person_id = ? and notice_key like 'summary-%'")
                .params(visit.value(), person(person).value())
                .query(byte[].class)
                .single();
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        return text(message.getContent());
    }

    private static String text(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return content.toString().replaceAll("\\s+", " ");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(text(part.getContent())).append(' ');
        }
        return text.toString();
    }
}
