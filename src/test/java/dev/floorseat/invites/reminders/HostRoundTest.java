package dev.floorseat.invites.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.invites.outbox.InvitationState;
import dev.floorseat.invites.reminders.UnansweredHost.Why;
import dev.floorseat.invites.replies.PromisedVisit;
import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Karim Yilmaz was invited on a Monday to host two weeks later; three working days are over when Friday begins. */
@ProductTest
class HostRoundTest {

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    HostRound round;

    @Autowired
    Appointments appointments;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    private PromisedVisit promised;
    private VisitId visit;
    private Appointment was;
    private Instant friday;

    @Autowired
    Hosts hosts;

    /** In a week without a holiday: companies have weeks of their own, and some have one. */
    @BeforeEach
    void aVisitIsPromised() {
        PromisedVisit next;
        Appointment at;
        Instant due;
        do {
            next = new PromisedVisit(product);
            at = appointments.of(next.company.first("E1").visitId()).orElseThrow();
            due = next.company
                    .company()
                    .monday()
                    .minusDays(3)
                    .atStartOfDay(at.zone())
                    .toInstant();
        } while (!hosts.after(next.company.weekBefore(), 3, at).equals(due));
        promised = next;
        visit = at.visit();
        was = at;
        friday = due;
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void theNextIsAskedWhenThreeWorkingDaysAreOver() {
        clock.set(friday.minusSeconds(1));
        assertThat(round.run()).isZero();
        clock.set(friday);
        assertThat(round.run()).isEqualTo(1);

        Appointment now = appointments.of(visit).orElseThrow();
        assertThat(now.sameTimeAndSite(was)).isTrue();
        assertThat(now.mentor()).isNotEqualTo(was.mentor());
        assertThat(queued(was.mentor())).endsWith("CANCEL");
        assertThat(queued(now.mentor())).containsExactly("REQUEST");
        assertThat(queued(was.executive()))
                .as("only the host's name is another")
                .endsWith("NOTE");
        assertThat(promised.invitation().sequence()).isZero();
        assertThat(promised.invitation("M1").state()).isEqualTo(InvitationState.CANCELLED);
        assertThat(round.run()).as("the next has three days again").isZero();
        assertThat(mine(round.left())).isEmpty();
    }

    @Test
    void whomNoMailReachesIsReplacedTooAlthoughTheServerTookNone() {
        long unreached = promised.invitation("M1").id();
        jdbc.sql("update invites_outbox set state = 'FAILED', sent_at = null where invitation_id = ?")
                .param(unreached)
                .update();
        jdbc.sql("update invites_invitation set state = 'BOUNCED' where id = ?")
                .param(unreached)
                .update();
        clock.set(friday.minusSeconds(1));
        assertThat(round.run()).isZero();
        clock.set(friday);
        assertThat(round.run()).isEqualTo(1);
        assertThat(appointments.of(visit).orElseThrow().mentor()).isNotEqualTo(was.mentor());
    }

    @Test
    void whoHasAnsweredStays() {
        answers.answer(visit, was.mentor(), Answer.ACCEPTED, null, null, "planner");
        clock.set(friday);
        assertThat(round.run()).isZero();
        assertThat(appointments.of(visit)).contains(was);
    }

    @Test
    void whereNobodyIsLeftTheMentorStaysAskedAndThePlannerSeesIt() {
        for (String other : List.of("M2", "M3")) {
            product.getBean(People.class)
                    .addBusyTime(new BusyTime(
                            promised.company.person(other), was.from(), was.to(), BusyKind.BUSY, People.OWN));
        }
        clock.set(friday);
        assertThat(round.run()).isZero();

        assertThat(appointments.of(visit)).contains(was);
        assertThat(promised.invitation("M1").state()).isEqualTo(InvitationState.SENT);
        assertThat(mine(round.left()))
                .singleElement()
                .extracting(UnansweredHost::why)
                .isEqualTo(Why.NOBODY);

        answers.answer(visit, was.mentor(), Answer.ACCEPTED, null, null, "planner");
        assertThat(mine(round.left())).as("answered after all").isEmpty();
        round.run();
        assertThat(jdbc.sql("select count(*) from invites_unanswered where invitation_id = ?")
                        .param(promised.invitation("M1").id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsLetGoInsideTheFreezeWindow() {
        clock.set(was.from().minus(Duration.ofDays(3)).plusSeconds(1));
        assertThat(round.run()).isZero();
        assertThat(appointments.of(visit)).contains(was);
        assertThat(mine(round.left()))
                .singleElement()
                .extracting(UnansweredHost::why)
                .isEqualTo(Why.SOON);
        clock.set(was.from());
        assertThat(mine(round.left())).isEmpty();
    }

    @Test
    void canBeSwitchedOff() {
        clock.set(friday);
        for (String days : List.of("", "0")) {
            HostRound off = new HostRound(
                    product.getBean(UnansweredRows.class),
                    appointments,
                    hosts,
                    clock,
                    product.getBean(PlatformTransactionManager.class),
                    days);
            assertThat(off.run()).isZero();
            assertThat(off.left()).isEmpty();
        }
        assertThat(appointments.of(visit)).contains(was);
    }

    private List<UnansweredHost> mine(List<UnansweredHost> hosts) {
        return hosts.stream().filter(host -> host.visit().equals(visit)).toList();
    }

    private List<String> queued(PersonId person) {
        return jdbc.sql("""
                        select o.kind from invites_outbox o join invites_invitation i on i.id = o.invitation_id
                        where i.visit_id = ? and i.person_id = ? order by o.id
                        """)
                .params(visit.value(), person.value())
                .query(String.class)
                .list();
    }
}
