package dev.floorseat.invites.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.links.AnswerLinks;
import dev.floorseat.invites.links.Purpose;
import dev.floorseat.invites.replies.LinkAnswers;
import dev.floorseat.invites.replies.LinkedMail;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Proposal;
import dev.floorseat.rotation.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ReminderRoundTest {

    private static final Pattern LINK = Pattern.compile("/answer/([\\w-]+)");
    private static final String ANY = "reminder-%";
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    ReminderRound round;

    @Autowired
    Answers answers;

    @Autowired
    Appointments appointments;

    @Autowired
    JdbcClient jdbc;

    private PromisedVisit promised;
    private VisitId visit;
    private Instant from;

    @BeforeEach
    void aVisitIsPromised() {
        promised = new PromisedVisit(product);
        visit = promised.company.first("E1").visitId();
        from = appointments.of(visit).orElseThrow().from();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void remindsOnceAtEachStepOfThoseWhoHaveSomethingToAnswer() {
        clock.set(from.minus(THREE_DAYS).minusSeconds(1));
        assertThat(round.run())
                .as("who was invited after the first step is not reminded by it")
                .isZero();
        clock.set(from.minus(THREE_DAYS));
        assertThat(round.run()).isEqualTo(2);
        clock.set(from.minus(THREE_DAYS).plus(Duration.ofHours(1)));
        assertThat(round.run()).isZero();
        answer("E1", Answer.TENTATIVE);
        answer("M1", Answer.ACCEPTED);
        assertThat(round.run()).isZero();

        clock.set(from.minus(TWO_HOURS));
        assertThat(round.run()).isEqualTo(1);
        assertThat(subjects("E1")).hasSize(2).element(1).asString().matches("(Does it stand|Bleibt es dabei)[?] .+");
        assertThat(subjects("M1")).hasSize(1);
        clock.set(from);
        assertThat(round.run()).isZero();
    }

    @Test
    void writesOnlyTheLastStepAfterALongStandstill() {
        clock.set(from.minus(Duration.ofHours(1)));
        assertThat(round.run()).isEqualTo(2);
        assertThat(round.run()).isZero();
        assertThat(subjects("E1")).hasSize(1);
    }

    @Test
    void writesOnceHoweverManyInstancesThereAre() {
        clock.set(from.minus(THREE_DAYS));
        List<CompletableFuture<Integer>> rounds = List.of(
                CompletableFuture.supplyAsync(round::run),
                CompletableFuture.supplyAsync(round::run),
                CompletableFuture.supplyAsync(round::run));
        assertThat(rounds.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(2);
        assertThat(subjects("E1")).hasSize(1);
        assertThat(subjects("M1")).hasSize(1);
    }

    @Test
    void remindsNobodyOfWhatOneOfTheTwoDeclined() {
        answer("M1", Answer.DECLINED);
        clock.set(from.minus(THREE_DAYS));
        assertThat(round.run()).isZero();
    }

    @Test
    void remindsNobodyOfWhatIsOff() {
        promised.company.place("E1", 1, null).publish();
        clock.set(from.minus(THREE_DAYS));
        assertThat(round.run()).isZero();
    }

    @Test
    void remindsNobodyOfAChangeTheyWereNotTold() {
        promised.company.place("E1", 1, 8).publish();
        clock.set(appointments.of(visit).orElseThrow().from().minus(THREE_DAYS));
        assertThat(round.run()).isZero();
    }

    @Test
    void leavesThoseInPeaceWhoWaitForThePlanner() {
        clock.set(from.minus(Duration.ofDays(5)));
        product.getBean(LinkAnswers.class)
                .answer(
                        new LinkedMail(product).token(promised.invitation(), Purpose.PROPOSE),
                        new LinkAnswers.Added(
                                null,
                                "",
                                new Proposal(
                                        from.plus(Duration.ofDays(1)),
                                        from.plus(Duration.ofDays(1)).plusSeconds(9),
                                        null)));
        assertThat(jdbc.sql("select proposed_from from rotation_answer where visit = ?")
                        .param(visit.value())
                        .query(Object.class)
                        .list())
                .hasSize(1);
        clock.set(from.minus(THREE_DAYS));
        assertThat(round.run()).isEqualTo(1);
        assertThat(subjects("E1")).isEmpty();
    }

    @Test
    void carriesTheSameLinksAsTheInvite() {
        clock.set(from.minus(TWO_HOURS));
        round.run();
        byte[] mail = jdbc.sql("select bytes from invites_notice where notice_key like ? and person_id = ?")
                .params(ANY, promised.company.person("E1").value())
                .query((row, number) -> row.getBytes(1))
                .single();
        List<String> tokens = LINK.matcher(LinkedMail.text(mail, "text/plain"))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(tokens).hasSize(4);
        assertThat(LINK.matcher(LinkedMail.text(mail, "text/html")).results().map(MatchResult::group))
                .containsExactlyElementsOf(tokens);
        AnswerLinks links = product.getBean(AnswerLinks.class);
        assertThat(tokens)
                .allMatch(token -> links.read(token.substring("/answer/".length()))
                        .orElseThrow()
                        .until()
                        .equals(from));
    }

    @Test
    void canBeSwitchedOff() {
        clock.set(from.minus(THREE_DAYS));
        ReminderMail mail = product.getBean(ReminderMail.class);
        assertThat(new ReminderRound(appointments, mail, clock, List.of()).run())
                .isZero();
        assertThatThrownBy(() -> new ReminderRound(appointments, mail, clock, List.of(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void answer(String who, Answer answer) {
        answers.answer(visit, promised.company.person(who), answer, null, null, "planner");
    }

    private List<String> subjects(String who) {
        return jdbc.sql("select subject from invites_notice where notice_key like ? and person_id = ? order by id")
                .params(ANY, promised.company.person(who).value())
                .query(String.class)
                .list();
    }
}
