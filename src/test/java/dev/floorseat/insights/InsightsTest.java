package dev.floorseat.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.notes.Alike;
import dev.floorseat.notes.both.RemarkKind;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class InsightsTest {

    @Autowired
    Insights insights;

    @Autowired
    OpenWords openWords;

    @Autowired
    Counting counting;

    @Autowired
    FreshNotes fresh;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final TwoVisits visits;

    InsightsTest(@Autowired ApplicationContext product) {
        visits = TwoVisits.of(product);
    }

    @BeforeEach
    void aDayAfterTheSecondVisit() {
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aSharedNoteIsAnInsightOfItsOwnAndNoneBefore() {
        long note = visits.write("E1", "The label is not in the mail");
        assertThat(insights.byNote(List.of(note))).isEmpty();

        visits.share();
        visits.share();
        long late = visits.write("M1", "Labels go missing");

        Insight own = visits.insightOf(note);
        assertThat(own.notes()).containsExactly(note);
        assertThat(own.words()).isEqualTo("The label is not in the mail");
        assertThat(own.state()).isEqualTo(InsightState.SINGLE);
        assertThat(own.evidence().executives()).isEqualTo(1);
        assertThat(visits.insightOf(late).notes()).containsExactly(late);
        assertThat(visits.insightOf(late).evidence().mentors()).isEqualTo(1);
    }

    @Test
    void aNoteJoinsWhatItsAuthorCalledTheSameAndCountsHalf() {
        long first = visits.write("E1", "The label is not in the mail");
        visits.share();
        InsightId there = visits.idOf(first);

        long second = visits.write("E2", "No label again", same(there));
        visits.write("E2", "Something else", new Alike(Alike.Kind.INSIGHT, there.value(), Alike.Choice.RELATED));
        visits.write("E2", "Of nothing known", same(new InsightId(Long.MAX_VALUE)));

        Insight insight = insights.of(there).orElseThrow();
        assertThat(insight.notes()).containsExactly(first, second);
        assertThat(insight.evidence().visits()).isEqualTo(2);
        assertThat(insight.evidence().independentVisits()).isEqualTo(1.5);
        assertThat(insight.state()).isEqualTo(InsightState.SINGLE);
        assertThat(insights.links(there))
                .extracting(Link::why, Link::by, Link::suggested)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Why.OWN, null, false),
                        org.assertj.core.groups.Tuple.tuple(Why.CONFIRMED, null, true));
        assertThat(insights.related(there)).extracting(Insight::words).containsExactly("Something else");
    }

    @Test
    void mergingBringsEvidenceTogetherAndUndoingPutsEverythingBack() {
        long first = visits.write("E1", "The label is not in the mail");
        long second = visits.write("E2", "No label again");
        visits.share();
        InsightId from = visits.idOf(second);
        InsightId into = visits.idOf(first);

        insights.merge(from, into, "lea");

        Insight merged = insights.of(into).orElseThrow();
        assertThat(merged.notes()).containsExactly(first, second);
        assertThat(merged.state()).isEqualTo(InsightState.EMERGING);
        assertThat(merged.evidence().executives()).isEqualTo(2);
        assertThat(merged.evidence().weeks()).isEqualTo(2);
        assertThat(merged.evidence().visitsInScope()).isEqualTo(2);
        assertThat(merged.evidence().lowerBound()).isEqualTo(0.3424, within(1e-4));
        assertThat(insights.of(from).orElseThrow().mergedInto()).isEqualTo(into);
        assertThat(insights.where(from)).contains(into);

        insights.undo(into, "lea");

        assertThat(visits.insightOf(second).id()).isEqualTo(from);
        assertThat(insights.of(from).orElseThrow().mergedInto()).isNull();
        assertThat(insights.of(into).orElseThrow().state()).isEqualTo(InsightState.SINGLE);
        assertThat(insights.links(from)).extracting(Link::why).containsExactly(Why.OWN);
        assertThat(insights.history(into)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.MERGE);
            assertThat(change.undoneBy()).isEqualTo("lea");
        });
        assertThatThrownBy(() -> insights.undo(into, "lea")).isInstanceOf(Refusal.class);
    }

    @Test
    void splittingIsAsEasyAndALaterChangeIsUndoneFirst() {
        long first = visits.write("E1", "The label is not in the mail");
        long second = visits.write("E2", "No label again");
        long third = visits.write("M2", "Labels are late");
        visits.share();
        InsightId into = visits.idOf(first);
        insights.merge(visits.idOf(second), into, "lea");
        insights.merge(visits.idOf(third), into, "lea");
        long merge = insights.history(into).get(0).id();

        InsightId split = insights.split(into, List.of(third), "lou");

        assertThat(insights.of(split).orElseThrow().words()).isEqualTo("Labels are late");
        assertThatThrownBy(() -> insights.undo(into, merge, "lea"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("insights.undo.later-first"));
        assertThatThrownBy(() -> insights.split(into, List.of(first, second), "lou"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> insights.split(into, List.of(third), "lou")).isInstanceOf(Refusal.class);

        insights.undo(split, "lou");
        assertThat(insights.of(split).orElseThrow().mergedInto()).isEqualTo(into);
        insights.undo(into, merge, "lea");
        assertThat(insights.of(into).orElseThrow().notes()).containsExactly(first, second);
        assertThat(visits.insightOf(third).notes()).containsExactly(third);
    }

    @Test
    void whoeverMergesIntoWhatWasMergedAwayReachesWhereItWent() {
        long first = visits.write("E1", "One");
        long second = visits.write("E2", "Two");
        long third = visits.write("M2", "Three");
        visits.share();
        InsightId one = visits.idOf(first);
        InsightId two = visits.idOf(second);
        insights.merge(one, two, "lea");

        insights.merge(visits.idOf(third), one, "lou");

        assertThat(insights.of(two).orElseThrow().notes()).containsExactly(first, second, third);
        assertThatThrownBy(() -> insights.merge(two, one, "lou")).isInstanceOf(Refusal.class);
        long late = visits.write("M1", "Four", same(one));
        assertThat(visits.idOf(late)).isEqualTo(two);
    }

    @Test
    void mergesAtTheSameTimeLoseNothing() throws Exception {
        List<Long> notes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            notes.add(visits.write(i % 2 == 0 ? "E1" : "M2", "Note " + i));
        }
        visits.share();
        List<InsightId> all = notes.stream().map(visits::idOf).toList();
        List<Callable<String>> merges = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            InsightId from = all.get(i);
            InsightId into = all.get((i + 1) % all.size());
            merges.add(() -> merge(from, into));
        }
        ExecutorService threads = Executors.newFixedThreadPool(merges.size());
        List<String> said = new ArrayList<>();
        try {
            for (Future<String> answer : threads.invokeAll(merges)) {
                said.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(insights.byNote(notes)).hasSize(notes.size());
        long merged = said.stream().filter("merged"::equals).count();
        List<InsightId> left = notes.stream().map(visits::idOf).distinct().toList();
        assertThat(left).hasSize((int) (all.size() - merged));
        left.forEach(
                id -> assertThat(insights.of(id).orElseThrow().mergedInto()).isNull());
        all.forEach(id -> assertThat(left).contains(insights.where(id).orElseThrow()));
    }

    private String merge(InsightId from, InsightId into) {
        try {
            insights.merge(from, into, "lea");
            return "merged";
        } catch (Refusal | org.springframework.dao.ConcurrencyFailureException told) {
            return "told";
        }
    }

    @Test
    void whoeverWritesAfterAnotherIsTold() {
        long note = visits.write("E1", "The label is not in the mail");
        visits.share();
        Insight seen = visits.insightOf(note);
        insights.title(seen.id(), seen.revision(), "Return labels", "lea");

        assertThatThrownBy(() -> insights.title(seen.id(), seen.revision(), "Labels", "lou"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("insights.changed"));
        assertThat(insights.of(seen.id()).orElseThrow().words()).isEqualTo("Return labels");
        assertThatThrownBy(() -> insights.title(seen.id(), seen.revision() + 1, "Call 0341 9876543", "lou"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.offers()).containsKey("masked"));

        long first = insights.history(seen.id()).get(0).id();
        insights.title(seen.id(), seen.revision() + 1, "Labels", "lou");
        assertThatThrownBy(() -> insights.undo(seen.id(), first, "lea")).isInstanceOf(Refusal.class);
        insights.undo(seen.id(), "lea");
        assertThat(insights.of(seen.id()).orElseThrow().title()).isEqualTo("Return labels");
        insights.undo(seen.id(), "lea");
        assertThat(insights.of(seen.id()).orElseThrow().title()).isNull();
    }

    @Test
    void whatSpeaksAgainstItStandsBeside() {
        long first = visits.write("E1", "The label is not in the mail");
        long second = visits.write("E2", "The label was there");
        visits.share();
        InsightId id = visits.idOf(first);
        insights.merge(visits.idOf(second), id, "lea");
        Insight seen = insights.of(id).orElseThrow();

        insights.mark(id, seen.revision(), second, true, "lea");
        jdbc.sql("""
                        insert into notes_remark (client_id, note, author, kind, occurred_at, arrived_at)
                        select :client, id, :author, :kind, occurred_at, written_at from notes_note where id = :note
                        """)
                .param("client", TwoVisits.fresh())
                .param("author", visits.company().person("M1").value())
                .param("kind", RemarkKind.NOT_SO.name())
                .param("note", first)
                .update();
        counting.count(List.of(id));

        Evidence evidence = insights.of(id).orElseThrow().evidence();
        assertThat(evidence.supporting()).isEqualTo(1);
        assertThat(evidence.contradicting()).isEqualTo(2);
        assertThat(evidence.executives()).isEqualTo(1);

        InsightId split = insights.split(id, List.of(second), "lea");
        assertThat(insights.of(split).orElseThrow().evidence().supporting()).isEqualTo(1);
        insights.undo(id, "lea");
        assertThat(insights.of(id).orElseThrow().evidence().contradicting()).isEqualTo(2);
        insights.undo(id, "lea");
        assertThat(insights.of(id).orElseThrow().evidence().supporting()).isEqualTo(2);
    }

    @Test
    void whatNoLongerComesUpGoesStaleAndIsStillThere() {
        long first = visits.write("E1", "The label is not in the mail");
        visits.share();
        InsightId id = visits.idOf(first);
        insights.merge(visits.idOf(visits.write("E2", "No label again")), id, "lea");

        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(7 + 190)));
        counting.count(List.of(id));

        assertThat(insights.of(id).orElseThrow().state()).isEqualTo(InsightState.STALE);
        assertThat(insights.all(new InsightFilter(InsightState.STALE, visits.queue("returns"), null, null, "no LABEL")))
                .extracting(Insight::id)
                .containsExactly(id);
        insights.proposed(id, true);
        assertThat(insights.of(id).orElseThrow().state()).isEqualTo(InsightState.PROPOSED);
    }

    @Test
    void aNoteNobodyTookInIsTakenInLater() {
        long note = visits.write("E1", "The label is not in the mail");
        visits.share();
        InsightId before = visits.idOf(note);
        jdbc.sql("delete from insights_link where note = ?").param(note).update();
        jdbc.sql("delete from insights_triage where insight = ?")
                .param(before.value())
                .update();
        jdbc.sql("delete from insights_insight where id = ?")
                .param(before.value())
                .update();

        fresh.takeStragglers();
        fresh.takeStragglers();

        assertThat(visits.insightOf(note).notes()).containsExactly(note);
    }

    @Test
    void aLeadWhoWasThereReadsNothingOfTheOtherBeforeBothHaveWritten() {
        long first = visits.write("E1", "The label is not in the mail");
        long second = visits.write("E2", "No label again");
        visits.share();
        Insight alone = visits.insightOf(first);
        assertThat(openWords.of(List.of(alone), visits.company().person("M1")))
                .extracting(Insight::words)
                .containsExactly("…");
        assertThat(openWords.of(List.of(alone), visits.company().person("M2")))
                .extracting(Insight::words)
                .containsExactly("The label is not in the mail");

        insights.merge(visits.idOf(second), alone.id(), "lea");
        assertThat(openWords.of(
                        List.of(visits.insightOf(first)), visits.company().person("M1")))
                .extracting(Insight::words)
                .containsExactly("No label again");
    }

    private static Alike same(InsightId insight) {
        return new Alike(Alike.Kind.INSIGHT, insight.value(), Alike.Choice.SAME);
    }
}
