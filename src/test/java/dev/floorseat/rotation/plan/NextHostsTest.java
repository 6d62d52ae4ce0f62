package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.people.BusyKind;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.HostMissing;
import dev.floorseat.rotation.Hosts;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Karim Yilmaz is to host Hanna Okafor on the second Monday, and two others have shifts at that time. */
@RecordApplicationEvents
class NextHostsTest extends OneRotation {

    @Autowired
    Hosts hosts;

    @Autowired
    FallenOut fallenOut;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private LocalDate day = LocalDate.EPOCH;
    private VisitId visit = new VisitId(1);
    private PersonId karim = new PersonId(1);

    @BeforeEach
    void aVisitIsPromised() {
        day = monday.plusDays(7);
        karim = person("M1");
        visit = publishedAt(company.slot(1, day, "MORNING")).visitId();
        clock.set(at(day.minusDays(1), 12));
    }

    @Test
    void notTodayFindsSomebodyElseForTheSameTimeAndPlace() {
        Appointment was = promised();

        assertThat(hosts.notToday(visit, karim)).isTrue();

        assertThat(promised().sameTimeAndSite(was)).isTrue();
        assertThat(promised().mentor()).isNotEqualTo(karim);
        assertThat(first("E1").slot()).isEqualTo(drafts.of(rotation).published().get(visit));
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
        assertThat(events.stream(HostMissing.class)).containsExactly(new HostMissing(was, promised()));
    }

    @Test
    void notTodayLeavesNothingThatTellsOfTheMentor() {
        hosts.notToday(visit, karim);

        assertThat(jdbc.sql("select count(*) from rotation_answer where visit = ?")
                        .param(visit.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from rotation_declined_slot where visit = ?")
                        .param(visit.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "select column_name from information_schema.columns where table_name = 'rotation_closed_shift'"
                                        + " and table_schema = database()")
                        .query(String.class)
                        .list())
                .as("no person, no reason, no time at which it was said")
                .containsExactlyInAnyOrder("visit", "shift", "ends_at");
        assertThat(jdbc.sql(
                                "select published_by from rotation_plan_version where rotation = ? order by number desc limit 1")
                        .param(rotation)
                        .query(String.class)
                        .single())
                .isEqualTo("policy");
    }

    @Test
    void notTodayIsNeverOfferedTheSameShiftAgain() {
        hosts.notToday(visit, karim);
        assertThat(drafts.of(rotation).refuses(first("E1"), company.slot(1, day, "MORNING")))
                .isTrue();
        assertThat(drafts.of(rotation).refuses(first("E1"), company.slot(1, day.plusDays(1), "MORNING")))
                .isFalse();
    }

    @Test
    void whereNobodyElseIsThereThePlannerLooksAndNobodyIsMarked() {
        nobodyElseHosts();

        assertThat(hosts.notToday(visit, karim)).isFalse();

        assertThat(first("E1").slot()).isNull();
        assertThat(fallenOut.of(drafts.of(rotation)))
                .singleElement()
                .satisfies(fallen -> assertThat(fallen.why()).isEqualTo(FallenOut.Why.DECLINED));
        assertThat(appointments.standing(List.of(person("E1")), at(day, 0), at(day, 23)))
                .isEmpty();
        assertThat(hosts.without(person("E1"))).containsExactly(visit);
        assertThat(hosts.until(visit, karim)).isEmpty();
        assertThat(hosts.notToday(visit, karim)).as("said twice").isFalse();
        assertThat(events.stream(HostMissing.class)).hasSize(1);
    }

    @Test
    void whoCanHostAfterAllAccepts() {
        nobodyElseHosts();
        hosts.notToday(visit, karim);

        answers.answer(visit, karim, Answer.ACCEPTED, null, null, BY);

        assertThat(hosts.without(karim)).isEmpty();
        assertThat(first("E1").slot()).isEqualTo(company.slot(1, day, "MORNING"));
        assertThat(fallenOut.of(drafts.of(rotation))).isEmpty();
    }

    @Test
    void notTodayIsSaidUntilTheShiftStartsAndByItsMentorAlone() {
        clock.set(at(day, 6).minusSeconds(1));
        assertThat(hosts.until(visit, karim)).contains(at(day, 6));
        assertThat(hosts.until(visit, person("M2"))).isEmpty();
        assertThatThrownBy(() -> hosts.notToday(visit, person("M2"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> hosts.notToday(visit, person("E1"))).isInstanceOf(Refusal.class);
        clock.set(at(day, 6));
        assertThat(hosts.until(visit, karim)).isEmpty();
        assertThatThrownBy(() -> hosts.notToday(visit, karim)).isInstanceOf(Refusal.class);
        assertThat(promised().mentor()).isEqualTo(karim);
    }

    @Test
    void theNextIsAskedAtTheSameTimeAndTheFirstIsNotAskedAgain() {
        Appointment was = promised();
        assertThat(hosts.askNext(visit, karim)).isTrue();
        PersonId second = promised().mentor();
        assertThat(promised().sameTimeAndSite(was)).isTrue();
        assertThat(hosts.askNext(visit, second)).isTrue();
        assertThat(promised().mentor()).isNotIn(karim, second);
        assertThat(hosts.askNext(visit, promised().mentor()))
                .as("nobody is left: the third stays asked")
                .isFalse();
        assertThat(promised().sameTimeAndSite(was)).isTrue();
        assertThat(events.stream(HostMissing.class)).isEmpty();
    }

    @Test
    void whoHasAnsweredIsNotLetGo() {
        answers.answer(visit, karim, Answer.TENTATIVE, null, null, BY);
        assertThat(hosts.askNext(visit, karim)).isFalse();
        assertThat(hosts.askNext(visit, person("M2"))).as("was not asked").isFalse();
        assertThat(promised().mentor()).isEqualTo(karim);
    }

    @Test
    void countsWorkingDaysWithoutWeekendsAndHolidays() {
        // Good Friday and Easter Monday of 2040 are 30 March and 2 April
        assertThat(hosts.after(at(LocalDate.of(2040, 3, 28), 15), 3, promised()))
                .isEqualTo(at(LocalDate.of(2040, 4, 5), 0));
        assertThat(hosts.after(at(LocalDate.of(2040, 6, 4), 0), 3, promised()))
                .isEqualTo(at(LocalDate.of(2040, 6, 8), 0));
    }

    private void nobodyElseHosts() {
        for (String mentor : List.of("M2", "M3")) {
            people.addBusyTime(new BusyTime(person(mentor), at(day, 0), at(day, 23), BusyKind.BUSY, People.OWN));
        }
    }

    private Appointment promised() {
        return appointments.of(visit).orElseThrow();
    }
}
