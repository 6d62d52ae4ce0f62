package dev.floorseat.rotation.web.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.plan.Visit;
import dev.floorseat.rotation.solve.Figure;
import dev.floorseat.rotation.solve.Runs;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import dev.floorseat.rotation.weights.WeightProfiles;
import dev.floorseat.solver.Rule;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
class RunsPageTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Planning planning;

    @Autowired
    SolveJobs jobs;

    @Autowired
    Runs runs;

    @Autowired
    WeightProfiles profiles;

    @Autowired
    TestClock clock;

    private final PlannedCompany company;
    private final long rotation;

    RunsPageTest(@Autowired ApplicationContext product) {
        company = PlannedCompany.found(product);
        rotation = company.rotation();
    }

    @BeforeEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void triesWithoutTouchingTheDraftAndTakesThePlanLater() throws Exception {
        posted("", Map.of("profile", "standard", "seed", "7", "by", "steps", "limit", "20"))
                .andExpect(redirectedUrl("/rotations/" + rotation + "/runs"));
        Solve run = ended(runs.of(rotation).get(0).solve().id());

        assertThat(run.terms().whatIf()).isTrue();
        assertThat(run.seed()).isEqualTo(7);
        assertThat(run.best()).containsKey(company.first("E1").key());
        assertThat(company.first("E1").slot()).isNull();
        page("").andExpect(content().string(containsString("standard, ")))
                .andExpect(content().string(containsString("what-if")))
                .andExpect(content().string(containsString("Wishes met")));

        posted("/" + run.id() + "/take", Map.of()).andExpect(flash().attribute("tookOver", Long.toString(run.id())));

        assertThat(company.first("E1").slot())
                .isEqualTo(run.best().get(company.first("E1").key()));
        assertThat(jobs.job(run.id()).taken()).isNotNull();
        planning.undo(rotation);
        assertThat(company.first("E1").slot()).isNull();
    }

    @Test
    void repeatsARunLimitedByStepsToTheVerySamePlan() throws Exception {
        Solve run = solved(20, 3, "standard");
        company.place("E1", 2, 8);

        posted("/" + run.id() + "/repeat", Map.of()).andExpect(status().is3xxRedirection());
        Solve again = ended(runs.of(rotation).get(0).solve().id());

        assertThat(again.id()).isNotEqualTo(run.id());
        assertThat(again.best()).isNotEmpty().isEqualTo(run.best());
        assertThat(again.score()).isEqualTo(run.score());
        assertThat(again.terms().repeats()).isEqualTo(run.id());
        page("").andExpect(content().string(containsString("It made the same plan.")));
    }

    @Test
    void repeatsWithTheWeightsOfThenAfterTheProfileChanged() throws Exception {
        String profile = "runs-" + rotation;
        profiles.copy("standard", profile, "planner");
        Solve run = solved(10, 1, profile);
        profiles.change(profile, 1, Map.of(Rule.S7, 5000L, Rule.S8, 0L), "", "planner");

        Solve again = ended(jobs.repeat(run.id(), "planner").id());

        assertThat(again.terms().profileVersion()).isEqualTo(1);
        assertThat(again.terms().weights()).isEqualTo(run.terms().weights()).containsEntry("S8", 40L);
        assertThat(again.best()).isEqualTo(run.best());
        assertThat(solved(10, 1, profile).terms().profileVersion()).isEqualTo(2);
    }

    @Test
    void doesNotTakeAPlanThatWouldBreakAHardRuleByNow() throws Exception {
        Solve run = solved(20, 1, "standard");
        Visit other = company.first("E2");
        String taken = run.best().get(company.first("E1").key());
        planning.move(other.visitId(), other.version(), taken, true, "planner");
        Draft now = drafts.of(rotation);
        String mentor = now.names()
                .getOrDefault(Objects.requireNonNull(now.slots().get(taken)).mentor(), "nobody");

        posted("/" + run.id() + "/take", Map.of())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("was not taken")))
                .andExpect(content().string(containsString(mentor)));

        assertThat(company.first("E1").slot()).isNull();
        assertThat(jobs.job(run.id()).taken()).isNull();
    }

    @Test
    void comparesPlansByTheirFiguresAndVisits() throws Exception {
        Solve run = solved(20, 1, "standard");
        Map<Figure, Long> figures = runs.run(rotation, run.id()).figures();
        assertThat(figures).containsOnlyKeys(Figure.values());
        assertThat(figures.get(Figure.UNASSIGNED))
                .isEqualTo(drafts.of(rotation).visits().size() - run.best().size());

        page("/compare?a=" + run.id() + "&b=draft")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Without a place")))
                .andExpect(content().string(containsString("better")))
                .andExpect(content().string(containsString("Hanna Okafor")))
                .andExpect(content().string(containsString("no place")));
        page("/compare?a=" + run.id() + "&b=" + run.id())
                .andExpect(content().string(containsString("All visits are in the same place")))
                .andExpect(content().string(not(containsString("Hanna Okafor"))));
        page("/compare?a=987654321&b=draft").andExpect(status().isNotFound());
    }

    @Test
    void saysAtTheFieldWhatCannotBeTried() throws Exception {
        posted("", Map.of("profile", "standard", "seed", "none", "by", "steps", "limit", "20"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"seed-wrong\"")));
        posted("", Map.of("profile", "standard", "seed", "1", "by", "seconds", "limit", "999999"))
                .andExpect(status().is(422));
        assertThat(runs.of(rotation)).isEmpty();
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get("/rotations/" + rotation + "/runs" + path)
                .with(Reader.planner())
                .locale(Locale.ENGLISH));
    }

    private ResultActions posted(String path, Map<String, String> fields) throws Exception {
        var request = post("/rotations/" + rotation + "/runs" + path)
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private Solve solved(int steps, long seed, String profile) {
        return ended(jobs.request(rotation, null, steps, seed, profile, true, "planner")
                .id());
    }

    private Solve ended(long id) {
        await().atMost(PATIENCE).until(() -> !jobs.job(id).state().active());
        return jobs.job(id);
    }
}
