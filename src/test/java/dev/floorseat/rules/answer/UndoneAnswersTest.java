package dev.floorseat.rules.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.Directive;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.web.OnTheFloor;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rules.book.Wall;
import dev.floorseat.rules.book.WallLine;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** E1 noted a mistake in a directive of their own, and what is answered to it is undone. */
@ProductTest
class UndoneAnswersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    AnswerRound round;

    @Autowired
    DirectiveAnswers answers;

    @Autowired
    Announcements announcements;

    @Autowired
    Mistakes mistakes;

    @Autowired
    Wall wall;

    @Autowired
    Directives directives;

    @Autowired
    DirectiveRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final OnTheFloor floor;
    private final RequestPostProcessor owner;
    private LocalDate monday = LocalDate.EPOCH;
    private long directive;
    private long note;

    UndoneAnswersTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
        owner = floor.executive();
    }

    @BeforeEach
    void aMistakeInAnOrderOfTheExecutive() throws Exception {
        monday = floor.company().company().monday();
        clock.set(PlannedCompany.at(monday).plusSeconds(3600));
        directive = floor.directive("Refunds " + floor.company().rotation());
        note = mistake("Callers pay twice");
        floor.share();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aDirectiveThatIsBackBeforePeopleWereToldLeavesItsMistakeOpen() {
        Answer given = answer(AnswerKind.WITHDRAW);
        register.restore(directive, directive().revision());

        assertThat(answers.answer(given.id())).isNotPresent();
        assertThat(open()).containsExactly(note);
        assertThat(announcements.of(directive)).isEmpty();
        later(1);
        assertThat(mails("answer-" + given.id())).isZero();
    }

    @Test
    void aDirectiveThatIsBackLaterIsNotSaidToBeOverAnyMore() throws Exception {
        Answer given = answer(AnswerKind.WITHDRAW);
        later(1);
        assertThat(mails("answer-" + given.id())).isPositive();
        assertThat(wall.since(monday)).anyMatch(this::isOurs);
        register.restore(directive, directive().revision());

        assertThat(wall.since(monday)).noneMatch(this::isOurs);
        assertThat(announcements.of(directive)).singleElement().satisfies(each -> {
            assertThat(each.holds()).isFalse();
            assertThat(MistakeToChange.of(List.of(each)).count()).isZero();
        });
        assertThat(open()).containsExactly(note);
        floor.askFor(owner, "/announcements/" + given.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("holds again since")));
        floor.askFor(owner, "/announcements").andExpect(content().string(containsString("holds again since")));
        floor.askFor(owner, "/directives/" + directive + "/mistakes")
                .andExpect(content().string(containsString("What it answered is open again")));

        clock.set(PlannedCompany.at(monday.plusDays(32)));
        round.run();
        assertThat(mails("verdict-" + given.id())).isZero();

        answer(AnswerKind.KEEP);
        assertThat(answers.answer(given.id())).as("people have its address").isPresent();
    }

    @Test
    void anAnswerBringsNoDirectiveBackThatSomebodyElseWithdrew() {
        register.withdraw(directive, directive().revision(), monday);
        Answer given = answer(AnswerKind.WITHDRAW);
        answers.takeBack(directive, given.id());

        assertThat(directive().withdrawnAfter()).isEqualTo(monday);
        assertThat(open()).containsExactly(note);
    }

    @Test
    void aChangeWaitsAgainWhenItsVersionIsTakenBackBeforePeopleWereTold() {
        Answer given = answer(AnswerKind.CHANGE);
        publish(monday.plusDays(7));
        assertThat(announcements.of(directive)).hasSize(1);
        assertThatThrownBy(() -> answers.takeBack(directive, given.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.key()).isEqualTo("answers.version-out"));

        register.takeBack(directive, directive().revision());
        assertThat(announcements.of(directive)).isEmpty();
        assertThat(answers.answer(given.id())).get().matches(Answer::isWaiting);
        answers.takeBack(directive, given.id());
        assertThat(answers.of(directive)).isEmpty();
    }

    @Test
    void aVersionOfWhichPeopleWereToldStays() {
        answer(AnswerKind.CHANGE);
        publish(monday.plusDays(7));
        later(1);

        assertThatThrownBy(() -> register.takeBack(directive, directive().revision()))
                .isInstanceOf(Refusal.class);
        assertThat(announcements.of(directive)).hasSize(1);
    }

    @Test
    void anOwnerChoosesWhatToAnswerAndMayNameAVersionThatIsOut() throws Exception {
        publish(monday.plusDays(1));
        long after = floor.version(directive);
        mistake("And wait twice");
        floor.askFor(owner, "/directives/" + directive + "/mistakes")
                .andExpect(content().string(containsString("type=\"checkbox\" name=\"notes\"")))
                .andExpect(content().string(containsString("<option value=\"" + after + "\"")));

        mvc.perform(post("/directives/" + directive + "/answers")
                        .param("_notes", "on")
                        .param("answer", "KEEP")
                        .param("why", "So")
                        .with(owner)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/directives/" + directive + "/answers")
                        .param("_notes", "on")
                        .param("notes", Long.toString(note))
                        .param("answer", "CHANGE")
                        .param("why", "It was twice")
                        .param("learned", "Ask first")
                        .param("version", Long.toString(after))
                        .with(owner)
                        .with(csrf()))
                .andExpect(redirectedUrl("/directives/" + directive + "/mistakes"));
        assertThat(announcements.of(directive)).hasSize(1);
        assertThat(open()).hasSize(1).doesNotContain(note);
    }

    @Test
    void aMistakeGoesWithItsNote() {
        // other tables hold a note that was shared as long as they need it: this one does not
        assertThat(jdbc.sql("""
                        select delete_rule from information_schema.referential_constraints
                        where constraint_name = 'rules_mistake_note_fk' and constraint_schema = database()
                        """).query(String.class).single()).isEqualTo("CASCADE");
    }

    private Answer answer(AnswerKind kind) {
        return answers.give(
                directive,
                new TypedAnswer(kind, "Nobody needs it", "Ask first", null, null, null, List.of()),
                floor.person("E1"),
                "hanna");
    }

    private long mistake(String text) throws Exception {
        return Long.parseLong(JsonPath.read(
                floor.send(
                                owner,
                                "/notes",
                                "{\"clientId\":\"%s\",\"kind\":\"MISTAKE\",\"text\":\"%s\",\"directiveVersion\":\"%d\"}"
                                        .formatted(OnTheFloor.fresh(), text, first()))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id"));
    }

    private long first() {
        List<Directive.Published> versions = directive().versions();
        return versions.get(versions.size() - 1).version().id();
    }

    private void publish(LocalDate from) {
        register.publish(
                directive,
                directive().revision(),
                new DirectiveText("Refunds", "Do it once", null, Set.of(), from, null),
                "hanna");
    }

    private Directive directive() {
        return directives.directive(directive).orElseThrow();
    }

    private List<Long> open() {
        return mistakes.of(directive, null).stream()
                .filter(Mistake::open)
                .map(Mistake::note)
                .toList();
    }

    private boolean isOurs(WallLine line) {
        return line.done() == WallLine.Done.WITHDRAWN
                && line.heard().equals("Refunds " + floor.company().rotation());
    }

    private void later(int hours) {
        clock.set(clock.instant().plusSeconds(hours * 3600L));
        round.run();
    }

    private int mails(String key) {
        return jdbc.sql("select count(*) from invites_notice where notice_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
