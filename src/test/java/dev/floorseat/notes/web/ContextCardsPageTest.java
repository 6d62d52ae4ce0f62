package dev.floorseat.notes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.notes.card.CardState;
import dev.floorseat.notes.card.Cards;
import dev.floorseat.notes.card.ContextCard;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

class ContextCardsPageTest extends OneVisit {

    @Autowired
    Cards cards;

    private String said = "";

    @BeforeEach
    void somethingOnlyThisTestSays() {
        said = "The installers of region " + visit.value() + " change in March";
    }

    private ContextCard proposed() throws Exception {
        form(executive, "/context-cards", "maySay", said, "queue", queue("billing"), "validUntil", day(3).toString())
                .andExpect(redirectedUrl("/context-cards"));
        return cards.of(person("E1")).get(0);
    }

    private ContextCard approved() throws Exception {
        ContextCard card = proposed();
        decide(card, "APPROVE", "maySay", said, "queue", queue("billing"), "validUntil", day(3).toString())
                .andExpect(redirectedUrl("/context-cards"));
        return now(card);
    }

    private ResultActions decide(ContextCard card, String act, String... fields) throws Exception {
        String[] all = new String[fields.length + 6];
        System.arraycopy(
                new String[] {"card", "" + card.id(), "version", "" + card.version(), "act", act}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        return form(lead, "/context-cards/decisions", all);
    }

    private ContextCard now(ContextCard card) {
        return cards.one(card.id()).orElseThrow();
    }

    @Test
    void offerWordsThatWouldDoAndTakeThem() throws Exception {
        String[] fields = {"maySay", "Ask Frau Weber", "queue", "", "validUntil", day(3).toString()};
        form(executive, "/context-cards", fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ask [name]")));
        form(executive, "/context-cards?masked=true", fields).andExpect(redirectedUrl("/context-cards"));
        ContextCard card = cards.of(person("E1")).get(0);
        assertThat(card.maySay()).isEqualTo("Ask [name]");

        decide(card, "DECLINE", "reason", "Frau Weber is gone")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("[name] is gone")))
                .andExpect(content().string(containsString("masked=true")));
        decide(card, "DECLINE", "reason", "Frau Weber is gone", "masked", "true")
                .andExpect(redirectedUrl("/context-cards"));
        assertThat(now(card).reason()).isEqualTo("[name] is gone");
    }

    @Test
    void standAtTheDeskOnceALeadHasApprovedThemAsWorded() throws Exception {
        ContextCard card = proposed();
        get(mentor, "/desk").andExpect(content().string(not(containsString(said))));

        decide(card, "APPROVE", "maySay", said + "!", "mayNotSay", "Who follows", "validUntil", day(2).toString());

        get(mentor, "/desk")
                .andExpect(content().string(containsString(said + "!")))
                .andExpect(content().string(containsString("Who follows")))
                .andExpect(content().string(not(containsString("Okafor"))));
        assertThat(cards.inForce(queue("returns"), day(0)))
                .extracting(ContextCard::id)
                .contains(card.id());
    }

    @Test
    void areInForceOnTheirQueueAndExpireByThemselves() throws Exception {
        ContextCard card = approved();

        assertThat(cards.inForce(queue("billing"), day(3))).contains(card);
        assertThat(cards.inForce(queue("returns"), day(3))).doesNotContain(card);
        assertThat(cards.inForce(queue("billing"), day(4))).doesNotContain(card);
        goOn(4);
        get(mentor, "/desk").andExpect(content().string(not(containsString(said))));
        get(executive, "/my/record").andExpect(content().string(containsString("expired")));
    }

    @Test
    void areDeclinedForAReasonThatTheProposerReads() throws Exception {
        ContextCard card = proposed();

        decide(card, "DECLINE", "reason", "").andExpect(status().isUnprocessableContent());
        decide(card, "DECLINE", "reason", "The press knows first").andExpect(redirectedUrl("/context-cards"));

        get(executive, "/my/record")
                .andExpect(content().string(containsString("declined")))
                .andExpect(content().string(containsString("The press knows first")));
        get(otherExecutive, "/my/record").andExpect(content().string(not(containsString(said))));
        get(otherExecutive, "/context-cards").andExpect(content().string(not(containsString(said))));
    }

    @Test
    void areDecidedOnOnceAndNothingTypedIsLost() throws Exception {
        ContextCard card = proposed();
        decide(card, "DECLINE", "reason", "Not yet");

        decide(card, "APPROVE", "maySay", "Quite other words", "validUntil", day(2).toString())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else changed this card")))
                .andExpect(content().string(containsString("Quite other words")));
        assertThat(now(card).state()).isEqualTo(CardState.DECLINED);
    }

    @Test
    void keepWhatWasTypedWhereSomethingIsWrong() throws Exception {
        form(executive, "/context-cards", "maySay", "Call 0341 5550123 now", "validUntil", "soon")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Call 0341 5550123 now")))
                .andExpect(content().string(containsString("look like a telephone number")))
                .andExpect(content().string(containsString("This is no day")));
        assertThat(cards.of(person("E1"))).isEmpty();
    }

    @Test
    void areWithdrawnAndBroughtBack() throws Exception {
        ContextCard card = approved();

        decide(card, "WITHDRAW").andExpect(redirectedUrl("/context-cards"));
        assertThat(cards.inForce(day(0))).doesNotContain(card);
        decide(now(card), "BRING_BACK").andExpect(redirectedUrl("/context-cards"));

        assertThat(now(card).inForce(day(0))).isTrue();
    }

    @Test
    void showTheMentorsQueueOfTodayFirst() throws Exception {
        approved();
        String page = get(mentor, "/desk").andReturn().getResponse().getContentAsString();
        assertThat(page).contains("yours today");
        assertThat(page.indexOf("yours today")).isLessThan(page.indexOf(said));
        get(otherMentor, "/desk")
                .andExpect(content().string(containsString(said)))
                .andExpect(content().string(not(containsString("yours today"))));
    }

    @Test
    void areFoundByTheirWords() throws Exception {
        approved();
        get(mentor, "/desk?q=march INSTALLERS " + visit.value())
                .andExpect(content().string(containsString(said)));
        get(mentor, "/desk?q=nothing-of-the-kind")
                .andExpect(content().string(not(containsString(said))))
                .andExpect(content().string(containsString("No card says that.")));
    }

    @Test
    void countTheirUsesPerCardAndDayAndNeverAPerson() throws Exception {
        ContextCard card = approved();
        String page = get(mentor, "/desk?q=" + visit.value())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher tap = Pattern.compile("name=\"tap\" value=\"([^\"]+)\"").matcher(page);
        assertThat(tap.find()).isTrue();
        for (int taps = 0; taps < 2; taps++) {
            form(mentor, "/desk/uses", "card", "" + card.id(), "tap", tap.group(1))
                    .andExpect(status().is3xxRedirection());
        }
        form(otherMentor, "/desk/uses", "card", "" + card.id(), "tap", "t-" + card.id())
                .andExpect(status().is3xxRedirection());

        get(mentor, "/desk?q=" + visit.value()).andExpect(content().string(containsString("used 2 times today")));
        goOn(1);
        get(mentor, "/desk?q=" + visit.value()).andExpect(content().string(containsString("used 0 times today")));
        assertThat(columns("notes_card_use")).containsExactlyInAnyOrder("tap", "card", "day");
        goOn(5);
        form(mentor, "/desk/uses", "card", "" + card.id(), "tap", "late-" + card.id())
                .andExpect(status().isConflict());
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }
}
