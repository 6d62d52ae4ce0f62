package dev.floorseat.rules.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.DirectiveRegister;
import dev.floorseat.directives.DirectiveText;
import dev.floorseat.directives.Directives;
import dev.floorseat.notes.web.OnTheFloor;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demand.Reason;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rules.answer.Answer;
import dev.floorseat.rules.answer.AnswerKind;
import dev.floorseat.rules.answer.DirectiveAnswers;
import dev.floorseat.rules.answer.TypedAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** E1 visited M1 and noted a mistake in a directive of their own, for all queues. */
@ProductTest
class DirectiveLooksTest {

    @Autowired
    DirectiveAnswers answers;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    DirectiveLooks looks;

    @Autowired
    Demands demands;

    @Autowired
    TestClock clock;

    private final OnTheFloor floor;
    private LocalDate monday = LocalDate.EPOCH;
    private long directive;

    DirectiveLooksTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
    }

    @BeforeEach
    void aMistake() throws Exception {
        monday = floor.company().company().monday();
        clock.set(PlannedCompany.at(monday).plusSeconds(3600));
        directive = register.add(floor.person("E2"), List.of(text("Pay twice", LocalDate.of(2020, 1, 1))), "test");
        floor.send(
                        floor.executive(),
                        "/notes",
                        "{\"clientId\":\"%s\",\"kind\":\"MISTAKE\",\"text\":\"Callers pay twice\",\"directiveVersion\":\"%d\"}"
                                .formatted(OnTheFloor.fresh(), floor.version(directive)))
                .andExpect(status().isCreated());
        floor.share();
    }

    @AfterEach
    void letTheClockRun() {
        demands.withdraw("directive:" + directive + ":");
        clock.run();
    }

    @Test
    void aChangedDirectiveWaitsForSomebodyElseWhereTheMistakeWasNoted() throws Exception {
        Answer given = answers.give(
                directive,
                new TypedAnswer(AnswerKind.CHANGE, "It was twice", "Ask first", null, null, null, List.of()),
                null,
                "lea");
        assertThat(filed()).isEmpty();

        publish("Pay once", monday);
        assertThat(filed()).singleElement().satisfies(demand -> {
            assertThat(demand.reason()).isEqualTo(Reason.CHANGED);
            assertThat(demand.queue()).isEqualTo(floor.company().company().id("billing"));
            assertThat(demand.by()).isEqualTo(monday.plusWeeks(8));
            assertThat(demand.lookFor()).isEqualTo("Pay once");
            assertThat(demand.notExecutives()).containsExactlyInAnyOrder(floor.person("E1"), floor.person("E2"));
        });
        floor.askFor(OnTheFloor.lead(), "/announcements/{id}", given.id())
                .andExpect(content().string(containsString("Seen again on the floor")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void waitsForTheFirstDayOfTheNewVersionAndNoLongerThanItHolds() {
        answers.give(
                directive,
                new TypedAnswer(AnswerKind.CHANGE, "It was twice", "Ask first", null, null, null, List.of()),
                null,
                "lea");
        publish("Pay once", monday.plusDays(3));
        assertThat(filed()).isEmpty();

        clock.set(PlannedCompany.at(monday.plusDays(3)));
        looks.follow(directive);
        assertThat(filed()).hasSize(1);

        publish("Pay as you like", monday.plusDays(4));
        assertThat(filed()).hasSize(1);
        clock.set(PlannedCompany.at(monday.plusDays(4)));
        looks.follow(directive);
        assertThat(filed()).isEmpty();
    }

    private void publish(String text, LocalDate from) {
        register.publish(
                directive, directives.directive(directive).orElseThrow().revision(), text(text, from), "test");
    }

    private DirectiveText text(String text, LocalDate from) {
        return new DirectiveText("Refunds " + floor.company().rotation(), text, null, Set.of(), from, null);
    }

    private List<Demand> filed() {
        return demands.open().stream()
                .filter(demand -> demand.source().startsWith("directive:" + directive + ":"))
                .toList();
    }
}
