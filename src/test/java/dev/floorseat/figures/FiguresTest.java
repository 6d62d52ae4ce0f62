package dev.floorseat.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.ImportFile;
import dev.floorseat.floor.ImportKind;
import dev.floorseat.floor.Imports;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.notes.promise.NewPromise;
import dev.floorseat.notes.promise.Promises;
import dev.floorseat.notes.web.OnTheFloor;
import dev.floorseat.rotation.Answer;
import dev.floorseat.rotation.Answers;
import dev.floorseat.rotation.Appointments;
import dev.floorseat.rotation.Attendances;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.rotation.plan.Repairs;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Each figure on what a company of its own did; what other companies did in other years is left out. */
@ProductTest
class FiguresTest {

    private static final String BY = "planner";

    @Autowired
    ApplicationContext product;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void theQuotaIsWhatWasDebriefedOfWhatWasDue() {
        PlannedCompany company = PlannedCompany.found(product)
                .place("E1", 1, 0)
                .place("E2", 2, 1)
                .publish();
        LocalDate monday = company.company().monday();
        clock.set(PlannedCompany.at(monday.plusDays(2)));
        bean(Attendances.class).credit(company.first("E1").visitId());

        Figure figure = bean(QuotaDone.class);
        assertThat(on(figure, monday)).containsExactly(new Observation(monday, 1, 1));
        assertThat(on(figure, monday.plusDays(1))).containsExactly(new Observation(monday.plusDays(1), 0, 1));
        // The whole day each owes besides never got a place: due when the rotation ends.
        assertThat(on(figure, company.company().lastDay()))
                .contains(new Observation(company.company().lastDay(), 0, 2))
                .allMatch(each -> each.part() == 0);
    }

    @Test
    void aDeclinedVisitIsStillOwed() {
        PlannedCompany company = PlannedCompany.found(product).place("E1", 1, 0).publish();
        LocalDate lastDay = company.company().lastDay();
        int owed = on(bean(QuotaDone.class), lastDay).size();
        bean(Answers.class)
                .answer(company.first("E1").visitId(), company.person("M1"), Answer.DECLINED, null, null, BY);

        assertThat(on(bean(QuotaDone.class), company.company().monday())).isEmpty();
        assertThat(on(bean(QuotaDone.class), lastDay)).hasSize(owed + 1);
    }

    @Test
    void aSeatIsFreeWhileFewerVisitThanThereAreSeats() {
        PlannedCompany company = PlannedCompany.found(product)
                .place("E1", 1, 0)
                .place("E2", 2, 0)
                .publish();
        LocalDate monday = company.company().monday();

        // Two visits from 6 to 10 o'clock: 16 quarters of an hour with two of the seats taken.
        assertThat(on(bean(FreeSeat.class), monday)).containsExactly(new Observation(monday, 16, 16));
        seats(company, 2);
        assertThat(on(bean(FreeSeat.class), monday)).containsExactly(new Observation(monday, 0, 16));
        seats(company, 3);
        assertThat(on(bean(FreeSeat.class), monday)).containsExactly(new Observation(monday, 16, 16));
    }

    @Test
    void aNoteIsAnsweredWhenAPersonDecidesOrBringsItToWhatWasDecided() {
        TwoVisits visits = TwoVisits.of(product);
        LocalDate monday = visits.company().company().monday();
        clock.set(PlannedCompany.at(monday.plusDays(8)));
        long first = visits.write("E1", "The label is missing");
        long second = visits.write("E2", "No label in the box");
        visits.share();
        Figure figure = bean(FirstAnswerGiven.class);

        clock.set(PlannedCompany.at(monday.plusDays(9)));
        long act = bean(Triage.class).acknowledge(visits.idOf(first), 0, "lead-figures");
        // Written on the first Monday, answered nine days later; the other waits.
        assertThat(on(figure, monday.plusDays(9))).containsExactly(Observation.of(monday.plusDays(9), 9));

        clock.set(PlannedCompany.at(monday.plusDays(11)));
        bean(Insights.class).merge(visits.idOf(second), visits.idOf(first), "lead-figures");
        // Written on the second Monday, brought there four days later.
        assertThat(on(figure, monday.plusDays(11))).containsExactly(Observation.of(monday.plusDays(11), 4));

        bean(Triage.class).undo(act, "lead-figures");
        assertThat(on(figure, monday.plusDays(9))).isEmpty();
        assertThat(on(figure, monday.plusDays(11))).isEmpty();
    }

    @Test
    void aMistakeTakesFromItsWeekToTheAnnouncement() throws Exception {
        OnTheFloor floor = OnTheFloor.of(product);
        LocalDate monday = floor.company().company().monday();
        clock.set(PlannedCompany.at(monday).plusSeconds(3600));
        long directive = floor.directive("Labels " + floor.company().rotation());
        floor.send(
                        floor.executive(),
                        "/notes",
                        "{\"clientId\":\"%s\",\"kind\":\"MISTAKE\",\"text\":\"Nobody reads it\",\"directiveVersion\":\"%d\"}"
                                .formatted(OnTheFloor.fresh(), floor.version(directive)))
                .andExpect(status().isCreated());
        floor.share();
        clock.set(PlannedCompany.at(monday.plusDays(12)));
        mvc.perform(post("/api/v1/directives/" + directive + "/answers")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"answer\":\"withdraw\",\"why\":\"It was for the old boxes\",\"learned\":\"Ask first\"}")
                        .with(floor.executive()))
                .andExpect(status().isCreated());

        assertThat(on(bean(DirectiveChanged.class), monday.plusDays(12)))
                .containsExactly(Observation.of(monday.plusDays(12), 12));
    }

    @Test
    void aPromiseIsKeptOnlyWhenItsOwnerSaysSo() {
        PlannedCompany company = PlannedCompany.found(product)
                .place("E1", 1, 0)
                .place("E2", 2, 1)
                .publish();
        LocalDate due = company.company().monday().plusDays(9);
        clock.set(PlannedCompany.at(company.company().monday().plusDays(2)));
        for (String executive : List.of("E1", "E2")) {
            VisitId visit = company.first(executive).visitId();
            bean(Promises.class)
                    .make(bean(Appointments.class).of(visit).orElseThrow(), new NewPromise("A shorter form", due));
        }
        Promises promises = bean(Promises.class);
        long kept = promises.of(company.first("E1").visitId()).orElseThrow().id();
        promises.keep(kept, company.person("E1"), 0);

        assertThat(on(bean(PromisesKept.class), due))
                .containsExactlyInAnyOrder(Observation.of(due, true), Observation.of(due, false));
        assertThat(bean(PromisesKept.class).observations(due))
                .noneMatch(each -> each.day().equals(due));
    }

    @Test
    void aRepairDisturbsWhomeverElseItMoves() {
        PlannedCompany company = PlannedCompany.found(product)
                .place("E1", 1, 3)
                .place("E2", 2, 4)
                .publish();
        LocalDate monday = company.company().monday();
        clock.set(PlannedCompany.at(monday));
        VisitId visit = company.first("E1").visitId();
        bean(Answers.class).answer(visit, company.person("M1"), Answer.DECLINED, null, null, BY);
        Repairs repairs = bean(Repairs.class);
        repairs.accept(visit, repairs.propose(visit, 1).choices().get(0).slot().id(), BY);
        assertThat(on(bean(VisitsDisturbed.class), monday)).containsExactly(Observation.of(monday, 0));

        moveTheOthers(company.rotation(), visit);
        assertThat(on(bean(VisitsDisturbed.class), monday))
                .containsExactly(Observation.of(monday, 0), Observation.of(monday, 1));

        // Publishing the draft is no repair, whatever it moves.
        company.place("E2", 3, 7).publish();
        assertThat(on(bean(VisitsDisturbed.class), monday)).hasSize(2);
    }

    @Test
    void whatAskedForAnotherLookCountsWhenItsTimeIsOver() {
        PlannedCompany company = PlannedCompany.found(product);
        LocalDate filed = company.company().monday().withDayOfMonth(1).plusYears(400);
        String queue = company.company().id("billing");
        demand("one", queue, filed, filed.plusWeeks(8));
        demand("two", queue, filed, filed.plusWeeks(8).plusDays(1));
        demand("three", queue, filed, null);
        clock.set(PlannedCompany.at(filed.plusMonths(5)));

        Figure figure = bean(SeenAgainInTime.class);
        LocalDate over = filed.plusMonths(1).minusDays(1).plusWeeks(8).plusDays(1);
        assertThat(figure.observations(over).stream().filter(each -> each.day().equals(filed)))
                .containsExactlyInAnyOrder(
                        Observation.of(filed, true), Observation.of(filed, false), Observation.of(filed, false));
        assertThat(figure.observations(over.minusDays(1)))
                .noneMatch(each -> each.day().equals(filed));
    }

    @Test
    void areShownAndSentInTheirOrderAndInBothLanguages() throws Exception {
        mvc.perform(get("/api/v1/programme/figures").with(Reader.as("COUNCIL", null)))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$[*].name",
                        contains(
                                "quota",
                                "free-seat",
                                "first-answer",
                                "mistake-to-change",
                                "seen-again",
                                "promises",
                                "disturbed")));
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            mvc.perform(get("/programme").locale(language).with(Reader.as("LEAD", null)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    private <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    private static List<Observation> on(Figure figure, LocalDate day) {
        return figure.observations(day.plusDays(1)).stream()
                .filter(each -> each.day().equals(day))
                .toList();
    }

    private void seats(PlannedCompany company, int seats) {
        String site = "id,name,zone,state,opens,closes,seats\n%s,Leipzig,Europe/Berlin,DE-SN,06:00,22:00,%d\n"
                .formatted(company.company().id("LEJ"), seats);
        assertThat(bean(Imports.class)
                        .run(ImportKind.SITES, ImportFile.csv("sites", site), BY, false)
                        .good())
                .isTrue();
    }

    /** What no repair of ours does so far: a plan version of a repair in which another visit begins an hour later. */
    private void moveTheOthers(long rotation, VisitId fellOut) {
        jdbc.sql("""
                        insert into rotation_plan_version (rotation, number, mends, published_at, published_by)
                        select rotation, max(number) + 1, :visit, max(published_at), 'test' from rotation_plan_version
                         where rotation = :rotation group by rotation
                        """)
                .param("visit", fellOut.value())
                .param("rotation", rotation)
                .update();
        jdbc.sql("""
                        insert into rotation_appointment
                          (plan_version, visit, executive, mentor, shift, part, site, queue, length, stage, starts_at, ends_at)
                        select w.id, a.visit, a.executive, a.mentor, a.shift, a.part, a.site, a.queue, a.length, a.stage,
                               date_add(a.starts_at, interval 1 hour), date_add(a.ends_at, interval 1 hour)
                          from rotation_plan_version w
                          join rotation_plan_version v on v.rotation = w.rotation and v.number = w.number - 1
                          join rotation_appointment a on a.plan_version = v.id
                         where w.rotation = :rotation
                           and w.number = (select max(n.number) from rotation_plan_version n where n.rotation = :rotation)
                        """).param("rotation", rotation).update();
    }

    private void demand(String source, String queue, LocalDate filed, @Nullable LocalDate seen) {
        jdbc.sql("""
                        insert into rotation_demand (source, queue, reason, look_for, wanted_by, weight, filed_on, seen_on)
                        values (:source, :queue, 'TRIAL', 'Whether it holds', :by, 5, :filed, :seen)
                        """)
                .param("source", "figures:" + source)
                .param("queue", queue)
                .param("by", filed.plusWeeks(8))
                .param("filed", filed)
                .param("seen", seen)
                .update();
    }
}
