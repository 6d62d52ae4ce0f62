package dev.floorseat.invites.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.outbox.Invitation;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reading.Mails;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.ChangeRequests;
import dev.floorseat.solver.Slot;
import dev.floorseat.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A counter-proposal is a change request: accepted by a new REQUEST, refused by DECLINECOUNTER. */
@ProductTest
class ChangeRequestsTest {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    ChangeRequests requests;

    @Autowired
    Appointments appointments;

    @Autowired
    Answers answers;

    @Autowired
    Replies replies;

    @Autowired
    JdbcClient jdbc;

    private PromisedVisit promised;
    private VisitId visit;
    private PersonId hanna;
    private Instant begin;

    @BeforeEach
    void aVisitIsPromised() {
        promised = new PromisedVisit(product);
        visit = promised.company.first("E1").visitId();
        hanna = promised.company.person("E1");
        begin = appointments.of(visit).orElseThrow().from();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void movesTheVisitToTheTimeProposedAndInvitesAnew() {
        proposes("E1", begin.plus(Duration.ofDays(1)));
        long mail = promised.number();
        List<Slot> places = requests.of(visit, hanna).places();
        assertThat(places.get(0).from().toInstant()).isEqualTo(begin.plus(Duration.ofDays(1)));
        assertThat(places).hasSizeBetween(2, 5);
        assertThat(places.get(0).mentor()).isEqualTo(promised.company.company().id("M1"));

        requests.accept(visit, hanna, places.get(0).id(), "planner");

        assertThat(appointments.of(visit).orElseThrow().from()).isEqualTo(begin.plus(Duration.ofDays(1)));
        assertThat(promised.invitation().sequence()).isEqualTo(1);
        assertThat(promised.invitation().state()).isEqualTo(InvitationState.QUEUED);
        assertThat(newest(promised.invitation(), "kind")).isEqualTo("CHANGE");
        assertThat(entry(mail).settledBy()).isEqualTo("planner");
        assertThatThrownBy(() -> requests.of(visit, hanna)).isInstanceOf(Refusal.class);
    }

    @Test
    void offersTheNearestPlaceThatBreaksNothing() {
        promised.company.place("E2", 1, 8).publish();
        proposes("M1", begin.plus(Duration.ofHours(25)));
        PersonId karim = promised.company.person("M1");

        List<Slot> places = requests.of(visit, karim).places();

        assertThat(places)
                .as("only his own, and not beside two at once")
                .isNotEmpty()
                .allMatch(
                        slot -> slot.mentor().equals(promised.company.company().id("M1")))
                .noneMatch(slot -> slot.from().toInstant().equals(begin.plus(Duration.ofDays(1))));
        assertThatThrownBy(() -> requests.accept(visit, karim, "no such slot", "planner"))
                .isInstanceOf(Refusal.class);
        assertThat(appointments.of(visit).orElseThrow().from()).isEqualTo(begin);
    }

    @Test
    void refusesByMailAndWaitsForAnAnswerAgain() {
        proposes("E1", begin.plus(Duration.ofDays(200)));
        long mail = promised.number();
        assertThat(requests.of(visit, hanna).places()).isEmpty();

        requests.refuse(visit, hanna, "Wir haben dann Inventur", "planner");

        Invitation asked = promised.invitation();
        assertThat(asked.state()).isEqualTo(InvitationState.SENT);
        assertThat(asked.answer()).isNull();
        assertThat(asked.sequence()).isZero();
        assertThat(answers.to(visit)).doesNotContainKey(hanna);
        assertThat(appointments.of(visit).orElseThrow().from()).isEqualTo(begin);
        assertThat(newest(asked, "kind")).isEqualTo("REFUSAL");
        byte[] letter = bytes(asked);
        assertThat(new String(letter, StandardCharsets.US_ASCII)).contains("method=DECLINECOUNTER");
        assertThat(LinkedMail.text(letter, "text/plain")).contains("Wir haben dann Inventur");
        assertThat(entry(mail).settledBy()).isEqualTo("planner");
        assertThatThrownBy(() -> requests.refuse(visit, hanna, null, "planner")).isInstanceOf(Refusal.class);

        promised.arrives(Mails.mail(
                promised.address("E1"), Mails.reply(asked.uid(), 0, "20261222T090000Z", address(), "ACCEPTED")));
        assertThat(promised.outcome()).isEqualTo("APPLIED");
        assertThat(promised.invitation().isConfirmed()).isTrue();
    }

    @Test
    void aLaterAnswerOvertakesAProposal() {
        proposes("E1", begin.plus(Duration.ofDays(1)));
        long mail = promised.number();
        assertThat(entry(mail).isProposal()).isTrue();

        answers.answer(visit, hanna, Answer.ACCEPTED, null, null, "hanna");

        assertThat(entry(mail).settledBy()).isEqualTo(OpenProposals.OVERTAKEN);
        assertThatThrownBy(() -> requests.accept(visit, hanna, "any", "planner"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> requests.refuse(visit, hanna, null, "planner")).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherDateOvertakesAProposal() {
        proposes("E1", begin.plus(Duration.ofDays(1)));
        long mail = promised.number();

        promised.company.place("E1", 2, 9).publish();

        assertThat(entry(mail).settledBy()).isEqualTo(OpenProposals.OVERTAKEN);
    }

    private void proposes(String who, Instant from) {
        String address = promised.address(who);
        String calendar = Mails.counter(
                promised.invitation(who).uid(),
                0,
                promised.stamp,
                address,
                UTC.format(from),
                UTC.format(from.plus(Duration.ofHours(4))));
        promised.arrives(Mails.mail(address, calendar));
        assertThat(promised.outcome()).isEqualTo("APPLIED");
    }

    private String address() {
        return promised.address("E1");
    }

    private ReplyEntry entry(long mail) {
        return replies.list(new Replies.Filter(false, null), 0, 1_000).stream()
                .filter(entry -> entry.id() == mail)
                .findFirst()
                .orElseThrow();
    }

    private String newest(Invitation invitation, String column) {
        return jdbc.sql("select " + column + " from invites_outbox where invitation_id = ? order by id desc limit 1")
                .param(invitation.id())
                .query(String.class)
                .single();
    }

    private byte[] bytes(Invitation invitation) {
        return jdbc.sql("select bytes from invites_outbox where invitation_id = ? order by id desc limit 1")
                .param(invitation.id())
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
