package dev.floorseat.notes.both;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.directives.FloorVoices;
import dev.floorseat.directives.FloorVoices.Voices;
import dev.floorseat.notes.web.OnTheFloor;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.DeclineReason;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class CountedVoicesTest {

    @Autowired
    FloorVoices voices;

    @Autowired
    Answers answers;

    @Autowired
    TestClock clock;

    private final OnTheFloor floor;

    CountedVoicesTest(@Autowired ApplicationContext product) {
        floor = OnTheFloor.of(product);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void countsPerDirectiveWhatTheTwoSayAndWhereTheyDiffer() throws Exception {
        long differing = floor.directive("Refunds overnight");
        long agreed = floor.directive("Call back within the hour");
        long unseen = floor.directive("Greet by name");
        long silent = floor.directive("Answer in three rings");
        floor.view(floor.executive(), floor.version(differing), "CONFUSES");
        floor.view(floor.executive(), floor.version(differing), "WORKS");
        floor.view(floor.mentor(), floor.version(differing), "CONFUSES");
        floor.view(floor.executive(), floor.version(agreed), "WORKS");
        floor.view(floor.mentor(), floor.version(agreed), "WORKS");
        floor.view(floor.executive(), floor.version(unseen), "NOT_SEEN");
        floor.view(floor.mentor(), floor.version(unseen), "WORKS");
        assertThat(voices.on(differing)).isEqualTo(new Voices(0, 0, 0, 0, 0, 0));

        floor.done(floor.executive());
        assertThat(voices.on(differing)).isEqualTo(new Voices(0, 0, 0, 0, 0, 0));
        floor.done(floor.mentor());

        assertThat(voices.on(differing)).isEqualTo(new Voices(1, 1, 1, 1, 0, 0));
        assertThat(voices.on(List.of(agreed, unseen, silent)).values())
                .containsExactly(
                        new Voices(1, 2, 0, 0, 0, 0), new Voices(1, 1, 0, 0, 0, 0), new Voices(0, 0, 0, 0, 0, 0));
    }

    @Test
    void countsMistakesOnceTheyAreShared() throws Exception {
        long directive = floor.directive("Refunds by post");
        floor.send(floor.executive(), "/notes", """
                        {"clientId":"%s","kind":"MISTAKE","text":"Too slow","directiveVersion":"%d"}
                        """.formatted(OnTheFloor.fresh(), floor.version(directive)));
        floor.done(floor.executive());
        floor.done(floor.mentor());
        assertThat(voices.on(directive).mistakes()).isZero();

        floor.share();

        assertThat(voices.on(directive)).isEqualTo(new Voices(1, 0, 0, 0, 1, 0));
    }

    @Test
    void countsVisitsOfTheOwnerWhereTheDirectiveActs() {
        long directive = floor.directive("Refunds overnight");
        LocalDate monday = floor.company().company().monday();
        clock.set(PlannedCompany.at(monday));
        assertThat(voices.on(directive).ownerVisits()).isZero();

        clock.set(PlannedCompany.at(monday.plusDays(1)));
        assertThat(voices.on(directive).ownerVisits()).isEqualTo(1);
    }

    /** The list of directives once asked four times for each. */
    @Test
    void asksNoMoreForManyDirectivesThanForOne() {
        List<Long> many = IntStream.range(0, 5)
                .mapToObj(each -> floor.directive("Directive " + each))
                .toList();

        assertThat(questions(() -> voices.on(many))).isEqualTo(questions(() -> voices.on(many.subList(0, 1))));
    }

    /** How often something asks the database. */
    private static long questions(Runnable asking) {
        Logger spring = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        String here = Thread.currentThread().getName();
        Level before = spring.getLevel();
        said.start();
        spring.addAppender(said);
        spring.setLevel(Level.DEBUG);
        try {
            asking.run();
        } finally {
            spring.setLevel(before);
            spring.detachAppender(said);
        }
        long asked = List.copyOf(said.list).stream()
                .filter(event -> event.getThreadName().equals(here)
                        && event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
        assertThat(asked).isPositive();
        return asked;
    }

    @Test
    void leavesOutWhatWasDeclined() {
        long directive = floor.directive("Refunds overnight");
        LocalDate monday = floor.company().company().monday();
        clock.set(floor.company().weekBefore());
        answers.answer(
                new VisitId(floor.visit()), floor.person("M1"), Answer.DECLINED, DeclineReason.ABSENT, null, "test");

        clock.set(PlannedCompany.at(monday.plusDays(1)));
        assertThat(voices.on(directive).ownerVisits()).isZero();
    }
}
