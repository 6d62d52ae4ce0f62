package dev.floorseat.invites.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.calendar.Participation;
import dev.floorseat.invites.letter.LetterKind;
import dev.floorseat.invites.letter.LetterWriter;
import dev.floorseat.people.People;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.AppointmentChange;
import dev.floorseat.rotation.PlanPublished;
import dev.floorseat.rotation.VisitAnswered;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class PublishingTest {

    private static final String MORNING = "2027-01-12T07:00:00Z";
    private static final String AFTERNOON = "2027-01-12T12:00:00Z";

    @Autowired
    Invitations invitations;

    @Autowired
    Messages messages;

    @Autowired
    LetterWriter letters;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    private final TestClock clock = TestClock.at("2026-12-20T08:00:00Z");
    private Company company;
    private VisitId visit;

    @BeforeEach
    void aCompany() {
        company = new Company(people, jdbc);
        visit = company.visit();
    }

    @Test
    void invitesEachOfTheTwo() {
        publish(null, company.morning(visit, MORNING));

        assertThat(company.mail(outbox))
                .extracting(OutboxEntry::kind, OutboxEntry::sequence, OutboxEntry::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LetterKind.REQUEST, 0, MessageState.QUEUED),
                        org.assertj.core.groups.Tuple.tuple(LetterKind.REQUEST, 0, MessageState.QUEUED));
        assertThat(company.mail(outbox)).extracting(OutboxEntry::subject).anyMatch(s -> s.startsWith("Einladung:"));
        assertThat(company.mail(outbox)).extracting(OutboxEntry::subject).anyMatch(s -> s.startsWith("Invitation:"));
        assertThat(invitation(true).uid()).isNotEqualTo(invitation(false).uid()).hasSize(32);
    }

    @Test
    void queuesInThePublishingTransactionOrNotAtAll() {
        PlanPublished published = event(null, company.morning(visit, MORNING));
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            events.publishEvent(published);
            status.setRollbackOnly();
        });
        assertThat(company.mail(outbox)).isEmpty();

        transaction.executeWithoutResult(status -> events.publishEvent(published));
        assertThat(company.mail(outbox)).hasSize(2);
        assertThatThrownBy(() -> events.publishEvent(published)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tellsBothOfANewTimeAndAsksAgain() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);
        everythingIsSent();
        answer(Answer.ACCEPTED);

        publish(before, company.morning(visit, AFTERNOON));

        assertThat(waiting()).extracting(OutboxEntry::kind).containsExactly(LetterKind.CHANGE, LetterKind.CHANGE);
        assertThat(waiting()).extracting(OutboxEntry::sequence).containsExactly(1, 1);
        assertThat(invitation(true).state()).isEqualTo(InvitationState.QUEUED);
        assertThat(invitation(true).participationIn(1)).isEqualTo(Participation.NEEDS_ACTION);
    }

    @Test
    void keepsTheExecutivesAnswerWhenTheMentorIsSwapped() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);
        everythingIsSent();
        answer(Answer.ACCEPTED);

        publish(before, company.with(visit, company.omar, MORNING, "Rechnungen"));

        assertThat(waiting())
                .extracting(
                        entry -> entry.name().replace(" " + company.mark, ""), OutboxEntry::kind, OutboxEntry::sequence)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("erika", LetterKind.NOTE, 0),
                        org.assertj.core.groups.Tuple.tuple("jana", LetterKind.CANCEL, 1),
                        org.assertj.core.groups.Tuple.tuple("omar", LetterKind.REQUEST, 0));
        assertThat(invitation(true).state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(text(LetterKind.NOTE)).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void sendsSeveralChangesAsOne() {
        Appointment first = company.morning(visit, MORNING);
        Appointment second = company.morning(visit, AFTERNOON);
        Appointment third = company.with(visit, company.jana, AFTERNOON, "Umzug");
        publish(null, first);
        clock.forward(Duration.ofMinutes(2));
        publish(first, second);
        clock.forward(Duration.ofMinutes(2));
        publish(second, third);

        assertThat(waiting()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(LetterKind.REQUEST);
            assertThat(entry.sequence()).isZero();
            assertThat(entry.starts()).isEqualTo(AFTERNOON);
            assertThat(entry.next()).as("five minutes after the first").isEqualTo("2026-12-20T08:05:00Z");
        });
        assertThat(company.mail(outbox).stream().filter(entry -> entry.state() == MessageState.SUPERSEDED))
                .hasSize(4);
    }

    @Test
    void sendsNothingWhenItChangesBackInTime() {
        Appointment before = company.morning(visit, MORNING);
        Appointment after = company.morning(visit, AFTERNOON);
        publish(null, before);
        everythingIsSent();
        answer(Answer.ACCEPTED);

        publish(before, after);
        publish(after, before);

        assertThat(waiting()).isEmpty();
        assertThat(invitation(true).state()).isEqualTo(InvitationState.ACCEPTED);
        assertThat(invitation(true).sequence()).isZero();
        assertThat(invitation(false).state()).isEqualTo(InvitationState.SENT);
    }

    @Test
    void cancelsEvenWhoDeclined() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);
        everythingIsSent();
        answer(Answer.DECLINED);
        assertThat(invitation(true).state()).isEqualTo(InvitationState.DECLINED);

        publish(before, null);

        assertThat(waiting()).extracting(OutboxEntry::kind).containsExactly(LetterKind.CANCEL, LetterKind.CANCEL);
        assertThat(waiting()).extracting(OutboxEntry::sequence).containsExactly(1, 1);
        assertThat(waiting()).extracting(OutboxEntry::invitation).containsOnly(InvitationState.CANCELLED);
    }

    @Test
    void neverRevivesACancelledUid() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);
        everythingIsSent();
        String first = invitation(true).uid();
        publish(before, null);
        everythingIsSent();

        publish(null, before);

        assertThat(waiting()).extracting(OutboxEntry::kind).containsExactly(LetterKind.REQUEST, LetterKind.REQUEST);
        assertThat(waiting()).extracting(OutboxEntry::sequence).containsExactly(0, 0);
        assertThat(invitation(true).uid()).isNotEqualTo(first);
    }

    @Test
    void sendsNothingOfWhatNobodyHeard() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);

        publish(before, null);

        assertThat(waiting()).isEmpty();
        assertThat(invitations.of(visit.value(), company.erika)).isEmpty();
    }

    @Test
    void mayRunTwice() {
        Appointment appointment = company.morning(visit, MORNING);
        publish(null, appointment);
        publish(null, appointment);
        everythingIsSent();
        publish(null, appointment);

        assertThat(company.mail(outbox)).hasSize(2);
    }

    @Test
    void writesNothingAboutVisitsThatHavePassed() {
        publish(null, company.morning(visit, "2026-12-01T07:00:00Z"));

        assertThat(company.mail(outbox)).isEmpty();
    }

    @Test
    void invitesAnewWhoNeverGotTheInvite() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);
        everythingIsRefused();

        publish(before, before);
        assertThat(waiting())
                .as("nothing new to say, and the planner may try again")
                .isEmpty();
        publish(before, company.morning(visit, AFTERNOON));

        assertThat(waiting()).extracting(OutboxEntry::kind).containsExactly(LetterKind.REQUEST, LetterKind.REQUEST);
        assertThat(waiting()).extracting(OutboxEntry::sequence).containsExactly(0, 0);
        assertThat(company.mail(outbox)).extracting(OutboxEntry::state).doesNotContain(MessageState.FAILED);
        publish(company.morning(visit, AFTERNOON), company.morning(visit, MORNING));
        assertThat(waiting()).extracting(OutboxEntry::kind).containsExactly(LetterKind.REQUEST, LetterKind.REQUEST);
    }

    @Test
    void cancelsNothingThatNobodyGot() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);
        everythingIsRefused();

        publish(before, null);

        assertThat(waiting()).isEmpty();
        assertThat(company.mail(outbox)).extracting(OutboxEntry::state).containsOnly(MessageState.SUPERSEDED);
    }

    @Test
    void publishesAlthoughSomebodyCannotBeWrittenTo() {
        company.gives("erika", "erika[1]." + company.mark + "@company.example");
        publish(null, company.morning(visit, MORNING));

        assertThat(company.mail(outbox))
                .extracting(OutboxEntry::state, OutboxEntry::invitation)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(MessageState.FAILED, InvitationState.BOUNCED),
                        org.assertj.core.groups.Tuple.tuple(MessageState.QUEUED, InvitationState.QUEUED));
        OutboxEntry failed = company.mail(outbox).stream()
                .filter(entry -> entry.state() == MessageState.FAILED)
                .findFirst()
                .orElseThrow();
        Redelivery redelivery = new Redelivery(jdbc, invitations, messages, letters, people, clock);
        assertThatThrownBy(() -> redelivery.tryAgain(failed.id())).isInstanceOf(Refusal.class);

        company.gives("erika", "erika." + company.mark + "@company.example");
        redelivery.tryAgain(failed.id());
        assertThat(waiting()).hasSize(2);
        assertThat(invitation(true).state()).isEqualTo(InvitationState.QUEUED);
    }

    @Test
    void givesTheReasonAgainWhereARefusedCancellationIsWrittenAnew() {
        Appointment before = company.morning(visit, MORNING);
        publish(null, before);
        everythingIsSent();
        publish(new PlanPublished(1, 2, List.of(new AppointmentChange(before, null)), "Umbau"));
        everythingIsRefused();
        OutboxEntry refused = company.mail(outbox).stream()
                .filter(entry ->
                        entry.state() == MessageState.FAILED && entry.name().startsWith("erika"))
                .findFirst()
                .orElseThrow();
        company.gives("erika", "erika." + company.mark + "@company.example");

        new Redelivery(jdbc, invitations, messages, letters, people, clock).tryAgain(refused.id());

        assertThat(waiting()).singleElement().satisfies(anew -> {
            assertThat(anew.kind()).isEqualTo(LetterKind.CANCEL);
            assertThat(letter(anew)).contains("Grund: Umbau");
            assertThat(anew.id()).isNotEqualTo(refused.id());
        });
    }

    private String letter(OutboxEntry entry) {
        return new String(
                jdbc.sql("select bytes from invites_outbox where id = ?")
                        .param(entry.id())
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
    }

    private void everythingIsRefused() {
        jdbc.sql("""
                update invites_outbox set state = 'FAILED', attempts = 1, refused = true, last_error = '550'
                where state = 'QUEUED' and recipient like ?
                """).param("%" + company.mark + "%").update();
    }

    private void publish(@Nullable Appointment before, @Nullable Appointment after) {
        publish(event(before, after));
    }

    private void publish(PlanPublished published) {
        Publishing publishing = new Publishing(invitations, messages, letters, people, clock, Duration.ofMinutes(5));
        new TransactionTemplate(transactions).executeWithoutResult(status -> publishing.on(published));
    }

    private static PlanPublished event(@Nullable Appointment before, @Nullable Appointment after) {
        return new PlanPublished(1, 1, List.of(new AppointmentChange(before, after)));
    }

    private void answer(Answer answer) {
        events.publishEvent(new VisitAnswered(visit, company.erika, answer));
    }

    private void everythingIsSent() {
        for (OutboxEntry entry : waiting()) {
            jdbc.sql("update invites_outbox set state = 'SENT', attempts = 1, sent_at = queued_at where id = ?")
                    .param(entry.id())
                    .update();
            jdbc.sql("""
                    update invites_invitation set state = 'SENT'
                    where state = 'QUEUED' and id = (select invitation_id from invites_outbox where id = ?)
                    """).param(entry.id()).update();
        }
    }

    private List<OutboxEntry> waiting() {
        return company.mail(outbox).stream()
                .filter(entry -> entry.state() == MessageState.QUEUED)
                .toList();
    }

    private Invitation invitation(boolean executive) {
        return invitations
                .of(visit.value(), executive ? company.erika : company.jana)
                .orElseThrow();
    }

    private String text(LetterKind kind) {
        byte[] bytes = jdbc.sql("select bytes from invites_outbox where kind = ? and recipient like ?")
                .params(kind.name(), "%" + company.mark + "%")
                .query((row, number) -> row.getBytes("bytes"))
                .single();
        return CalendarOf.mail(bytes);
    }
}
