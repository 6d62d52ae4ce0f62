package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.floor.Floor;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightState;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageState;
import dev.floorseat.insights.triage.Triaged;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.notes.guard.CompanyGuard;
import dev.floorseat.rules.Matter;
import dev.floorseat.rules.Reviewed;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleComments;
import dev.floorseat.rules.RuleFeedback;
import dev.floorseat.rules.SmallKinds;
import dev.floorseat.rules.answer.Announcements;
import dev.floorseat.rules.answer.Verdicts;
import dev.floorseat.rules.book.Editions;
import dev.floorseat.rules.book.Wall;
import dev.floorseat.rules.book.WallLine;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class StoryTest {

    private static final Set<Class<?>> PARTS = Set.of(
            Answered.class,
            BooksLife.class,
            CompanyLoad.class,
            DemoCourses.class,
            FirstTriage.class,
            KnownAbove.class,
            LeadsWork.class,
            Lives.class,
            Orders.class,
            OwnersWork.class,
            PastRotations.class,
            PastYear.class,
            Pilot.class,
            PilotNotes.class,
            Chores.class,
            SmallLives.class,
            Story.class,
            WrittenDebriefs.class,
            WrittenHistory.class);

    @Autowired
    ApplicationContext product;

    @Autowired
    Insights insights;

    @Autowired
    Triage triage;

    @Autowired
    RuleBook rules;

    @Autowired
    SharedFieldNotes notes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void isAFullLoopOnTheFirstStart() {
        Instant now = Instant.parse("2027-09-15T09:10:00Z");
        clock.set(now);
        LocalDate today = LocalDate.ofInstant(now, Premises.ZONE);
        Set<Long> before = notes.all().stream().map(FieldNote::id).collect(Collectors.toSet());
        Set<Long> ruled = rules.all().stream().map(Rule::id).collect(Collectors.toSet());
        // the names of the demo's accounts are those of the tests, too
        jdbc.sql("update access_account set username = concat('x', id, '-', left(username, 40))")
                .update();
        tell();
        clock.set(now);

        List<FieldNote> ours =
                notes.all().stream().filter(note -> !before.contains(note.id())).toList();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(300);
        CompanyGuard guard = product.getBean(CompanyGuard.class);
        assertThat(ours)
                .flatMap(note -> Stream.of(note.situation(), note.action()).toList())
                .filteredOn(text -> text != null)
                .allMatch(text -> guard.now().in(text).isEmpty());
        assertThat(ours.stream().filter(StoryTest::english).count()).isBetween(90L, 170L);

        List<Insight> groups = insights.all(InsightFilter.ALL).stream()
                .filter(insight -> insight.notes().stream().noneMatch(before::contains))
                .toList();
        assertThat(groups)
                .filteredOn(insight ->
                        insight.state() == InsightState.RECURRING || insight.state() == InsightState.PROPOSED)
                .hasSizeGreaterThanOrEqualTo(25);
        assertThat(groups).extracting(Insight::state).contains(InsightState.values());
        List<Triaged> stand =
                groups.stream().map(each -> triage.of(each.id()).orElseThrow()).toList();
        assertThat(stand).extracting(Triaged::state).contains(TriageState.values());
        assertThat(stand).filteredOn(each -> each.overdue(today)).hasSizeBetween(1, 12);

        List<Rule> own =
                rules.all().stream().filter(rule -> !ruled.contains(rule.id())).toList();
        assertThat(own).extracting(Rule::state).contains(State.values());
        assertThat(own).anyMatch(rule -> rule.isDue(today));
        Rule coffee = own.stream()
                .filter(rule -> rule.text().act().contains("Kanne Kaffee"))
                .findFirst()
                .orElseThrow();
        assertThat(coffee.state()).isEqualTo(State.TRIAL);
        assertThat(coffee.onTrial("LEJ", today)).isTrue();
        assertThat(product.getBean(RuleComments.class).of(Matter.rule(coffee.id()), null))
                .anyMatch(comment -> comment.answer() != null);
        assertThat(product.getBean(RuleFeedback.class).weeks(coffee.id())).hasSizeGreaterThan(3);
        assertThat(product.getBean(Wall.class).since(today.minusDays(90)))
                .extracting(WallLine::done)
                .contains(WallLine.Done.values());
        assertThat(product.getBean(Editions.class).all()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(product.getBean(SmallKinds.class).asked())
                .extracting(Reviewed::words)
                .anyMatch(words -> words.startsWith("Ich bleibe dran"))
                .anyMatch(words -> words.startsWith("Wir sagen erst den Grund, dann die Zahl, und"));
        Verdicts verdicts = product.getBean(Verdicts.class);
        assertThat(product.getBean(Announcements.class).all())
                .as("enough for the headline figure")
                .hasSizeGreaterThanOrEqualTo(5)
                .anyMatch(each -> !verdicts.count(each.answer().id()).says().isEmpty());
    }

    /** The demo's parts, beside the product of the tests and on their clock. */
    private void tell() {
        try (AnnotationConfigApplicationContext demo = new AnnotationConfigApplicationContext()) {
            demo.setParent(product);
            demo.getEnvironment().addActiveProfile("demo");
            demo.registerBean(Rewind.class, () -> Wound.back(clock));
            PARTS.forEach(demo::register);
            demo.refresh();
            DemoCompany company = DemoConfiguration.today(clock, product.getBean(Floor.class));
            demo.getBean(CompanyLoad.class).load(company);
            try {
                demo.getBean(Story.class).tell(company);
            } catch (Refusal e) {
                throw new AssertionError(e.getMessage() + " " + e.faults(), e);
            }
        }
    }

    private static boolean english(FieldNote note) {
        String said = " " + note.situation() + " ";
        return Stream.of(" the ", " and ", " we ", " to ", " of ", " is ", " it ", " a ")
                        .filter(said::contains)
                        .count()
                > Stream.of(" der ", " die ", " das ", " und ", " ist ", " nicht ", " wir ", " ich ", " ein ", " in ")
                        .filter(said::contains)
                        .count();
    }
}
