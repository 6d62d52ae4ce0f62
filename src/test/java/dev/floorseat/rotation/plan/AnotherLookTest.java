package dev.floorseat.rotation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.floorseat.rotation.Appointment;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demand.Reason;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.Looks;
import dev.floorseat.rotation.demand.NewDemand;
import dev.floorseat.rotation.demand.Saw;
import dev.floorseat.rotation.demand.SeenAgainInMonth;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnotherLookTest extends OneRotation {

    private static final AtomicInteger RUN = new AtomicInteger();

    @Autowired
    Demands demands;

    @Autowired
    Looks looks;

    @Autowired
    Awaited awaited;

    @Autowired
    SolveJobs jobs;

    @Autowired
    RotationSolver solver;

    private String source = "";

    @BeforeEach
    void aKey() {
        source = "look-" + RUN.incrementAndGet();
    }

    /** No other test's rotation is to wait for these. */
    @AfterEach
    void nobodyNeedsToLook() {
        demands.withdraw("look-");
    }

    @Test
    void solvingPlacesSomebodyElseOnTheQueueInTime() {
        file(source, monday.plusDays(3), Set.of("E1"));

        assertThat(broken()).contains(Rule.M2);
        long job = jobs.request(rotation, null, 30, 1L, null, BY).id();
        await().atMost(Duration.ofMinutes(2)).until(() -> !jobs.job(job).state().active());

        assertThat(broken()).doesNotContain(Rule.M2);
        Visit visit = Objects.requireNonNull(line().visit());
        assertThat(visit.visitor()).isEqualTo(person("E2"));
        assertThat(visit.place()).isNotNull().satisfies(place -> {
            assertThat(place.queue()).isEqualTo(company.id("billing"));
            assertThat(place.startsAt()).isBefore(at(monday.plusDays(3), 0));
        });
    }

    @Test
    void theProblemCarriesWhatWaitsAndNothingElse() {
        file(source, monday.plusDays(10), Set.of("E1"));
        file(source + "-early", monday, Set.of());
        file(source + "-gone", monday.plusDays(10), Set.of());
        demands.withdraw(source + "-gone");

        assertThat(own()).singleElement().satisfies(demand -> {
            assertThat(demand.queue()).isEqualTo(company.id("billing"));
            assertThat(demand.by()).isEqualTo(monday.plusDays(10));
            assertThat(demand.notExecutives()).containsExactly(company.id("E1"));
            assertThat(demand.weight()).isEqualTo(4);
        });
    }

    @Test
    void thePlannerSeesWhoseVisitLooks() {
        file(source, monday.plusDays(10), Set.of("E1"));
        assertThat(line().visit()).isNull();

        place(first("E1"), company.slot(1, monday.plusDays(1), "MORNING"));
        assertThat(line().visit()).isNull();

        place(first("E2"), company.slot(1, monday.plusDays(2), "MORNING"));
        assertThat(line().visit()).isEqualTo(first("E2"));
        assertThat(line().promised()).isFalse();
        assertThat(awaited.metBy(first("E2"))).extracting(Demand::source).containsExactly(source);

        publication.publish(rotation, BY);
        assertThat(line().promised()).isTrue();

        place(first("E2"), company.slot(1, monday.plusDays(11), "MORNING"));
        assertThat(line().visit()).isNull();
    }

    @Test
    void whoSatThereWithoutSeeingItIsNotAskedAgain() {
        clock.set(at(monday.minusDays(3), 9));
        file(source, monday.plusDays(20), Set.of());
        place(first("E1"), company.slot(1, monday, "MORNING"));
        publication.publish(rotation, BY);
        clock.set(at(monday.plusDays(1), 9));
        Visit held = first("E1");
        assertThat(line().visit()).isEqualTo(held);

        looks.answer(
                appointments.of(held.visitId()).orElseThrow(), line().demand().id(), Saw.NOT_SEEN, null);

        assertThat(line().visit()).isNull();
        assertThat(own())
                .singleElement()
                .satisfies(demand -> assertThat(demand.notExecutives()).containsExactly(company.id("E1")));
        // nor does a visit tell anything about what is asked only afterwards
        file(source + "-later", monday.plusDays(20), Set.of());
        assertThat(own())
                .hasSize(2)
                .allSatisfy(demand -> assertThat(demand.notExecutives()).containsExactly(company.id("E1")));
    }

    @Test
    void whatIsFiledTwiceIsThereOnce() {
        clock.set(at(monday.minusDays(20), 9));
        file(source, monday.plusDays(10), Set.of("E1"));
        clock.set(at(monday.minusDays(10), 9));
        file(source, monday.plusDays(20), Set.of("E2"));

        Demand open = line().demand();
        assertThat(open.filedOn()).isEqualTo(monday.minusDays(20));
        assertThat(open.by()).isEqualTo(monday.plusDays(10));
        assertThat(open.notExecutives()).containsExactly(person("E2"));

        demands.withdraw(source);
        assertThat(awaited.in(rotation))
                .noneMatch(line -> line.demand().source().equals(source));
        file(source, monday.plusDays(20), Set.of());
        assertThat(line().demand().filedOn()).isEqualTo(monday.minusDays(10));
        assertThat(line().demand().by()).isEqualTo(monday.plusDays(20));
    }

    @Test
    void countsWhatWasSeenAgainWithinEightWeeks() {
        LocalDate day = LocalDate.of(2900 + RUN.get(), 1, 10);
        clock.set(at(day, 9));
        for (String each : List.of("-seen", "-late", "-never", "-withdrawn")) {
            file(source + each, day.plusWeeks(12), Set.of());
        }
        clock.set(at(day.plusDays(30), 9));
        saw(source + "-seen", day.plusDays(30), Saw.FAILS);
        demands.withdraw(source + "-withdrawn");
        assertThat(month(day)).isEqualTo(new SeenAgainInMonth(YearMonth.from(day), 1, 1));

        clock.set(at(day.plusWeeks(9), 9));
        saw(source + "-late", day.plusWeeks(9), Saw.WORKS);
        saw(source + "-never", day.plusWeeks(9), Saw.NOT_SEEN);
        assertThat(month(day)).isEqualTo(new SeenAgainInMonth(YearMonth.from(day), 3, 1));
        assertThat(demands.seenAgain().filed()).isGreaterThanOrEqualTo(3);
        assertThat(demands.from(source + "-never").get(0).seenOn()).isNull();
        assertThat(looks.seen(source)).hasSize(2).allMatch(look -> look.words() == null);
    }

    private SeenAgainInMonth month(LocalDate day) {
        return demands.seenAgainByMonth().stream()
                .filter(each -> each.month().equals(YearMonth.from(day)))
                .findFirst()
                .orElseThrow();
    }

    /** Some visit of the company, as if it were on that day. */
    private void saw(String about, LocalDate day, Saw saw) {
        Visit visit = first("E1");
        Appointment held = new Appointment(
                visit.visitId(),
                person("E1"),
                person("M1"),
                company.id("LEJ"),
                "Leipzig",
                ZoneId.of("Europe/Berlin"),
                company.id("billing"),
                "Billing",
                VisitLength.HALF,
                Stage.LISTEN,
                at(day, 9),
                at(day, 13));
        looks.answer(held, demands.from(about).get(0).id(), saw, null);
    }

    private void file(String key, LocalDate by, Set<String> not) {
        demands.file(new NewDemand(
                key,
                company.id("billing"),
                Reason.TRIAL,
                by,
                not.stream().map(this::person).collect(Collectors.toSet()),
                Set.of(),
                4,
                "A pot of coffee at the door",
                "A guest leaves before seven",
                null));
    }

    private Awaited.Line line() {
        return awaited.in(rotation).stream()
                .filter(line -> line.demand().source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /** The demands on this company's queue, as the solver gets them. */
    private List<Problem.Demand> own() {
        return drafts.of(rotation).problem().demands().stream()
                .filter(demand -> demand.queue().equals(company.id("billing")))
                .toList();
    }

    private Set<Rule> broken() {
        Draft draft = drafts.of(rotation);
        return solver.verify(draft.problem(), draft.assignment()).breaches().stream()
                .filter(breach ->
                        company.id("billing").equals(breach.details().get("queue")) || breach.rule() != Rule.M2)
                .map(breach -> breach.rule())
                .collect(Collectors.toSet());
    }
}
