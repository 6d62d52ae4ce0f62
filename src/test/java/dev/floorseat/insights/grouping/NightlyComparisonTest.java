package dev.floorseat.insights.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.insights.Why;
import dev.floorseat.insights.text.EncodingRound;
import dev.floorseat.insights.text.Thresholds;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.web.Refusal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class NightlyComparisonTest {

    @Autowired
    NightlyComparison night;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Insights insights;

    @Autowired
    EncodingRound round;

    @Autowired
    Thresholds thresholds;

    @Autowired
    SuggestionRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final TwoVisits visits;

    NightlyComparisonTest(@Autowired ApplicationContext product) {
        visits = TwoVisits.of(product);
    }

    /** Nothing is compared with what other tests have written: how near two texts are depends on all that is there. */
    @BeforeEach
    void aDayAfterTheSecondVisitWithoutNotesOfOthers() {
        clock.set(PlannedCompany.at(visits.company().company().monday().plusDays(8)));
        round.run();
        jdbc.sql("update insights_note_vector set encoder = null, input = null, vector = null, made_at = null")
                .update();
    }

    @AfterEach
    void letTheClockRunAndTheNotesComeBack() {
        jdbc.sql("update insights_note_vector set checked = '' where vector is null")
                .update();
        clock.run();
    }

    @Test
    void suggestsWhatSaysTheSameAndMergesOnlyWhenConfirmed() {
        Insight german = shared("E1", "Die Axolotl im Aquarium sind verschwunden");
        Insight english = shared("M1", "The axolotls in the aquarium have disappeared");
        Insight alone = shared("E1", "Der Parkautomat nimmt keine Münzen");
        night();

        Suggestion suggestion = between(german, english);
        assertThat(suggestion.shared()).anyMatch(words -> words.contains("verschwunden"));
        assertThat(suggestion.similarity()).isGreaterThanOrEqualTo(thresholds.same());
        assertThat(suggestions.open(alone.id())).noneMatch(one -> concerns(one, german) || concerns(one, english));
        assertThat(insights.of(german.id()).orElseThrow().notes()).hasSize(1);

        night();
        assertThat(between(german, english).id()).as("the same again").isEqualTo(suggestion.id());

        suggestions.confirm(suggestion.id(), "lead");
        InsightId merged = insights.where(german.id()).orElseThrow();
        assertThat(insights.where(english.id())).contains(merged);
        assertThat(insights.links(merged)).anyMatch(link -> link.why() == Why.NIGHTLY);
        assertThatThrownBy(() -> suggestions.confirm(suggestion.id(), "lead")).isInstanceOf(Refusal.class);
        night();
        assertThat(suggestions.open(merged)).noneMatch(one -> concerns(one, german) && concerns(one, english));
    }

    @Test
    void neverSuggestsAgainWhatWasRejected() {
        Insight one = shared("E1", "Das Didgeridoo im Museum ist kaputt");
        Insight other = shared("M1", "The didgeridoo in the museum is broken");
        night();
        Suggestion suggestion = between(one, other);
        suggestions.reject(suggestion.id(), "lead");
        night();
        assertThat(suggestions.open(one.id())).noneMatch(open -> concerns(open, other));

        suggestions.reopen(suggestion.id());
        assertThat(between(one, other).id()).isEqualTo(suggestion.id());
    }

    @Test
    void doesNotSuggestAgainWhatWasMergedAndTakenBack() {
        Insight one = shared("E1", "Im Aufzug hängt ein veralteter Speiseplan der Kantine");
        Insight other = shared("M1", "An outdated canteen menu hangs in the lift");
        night();
        suggestions.confirm(between(one, other).id(), "lead");
        insights.undo(insights.where(one.id()).orElseThrow(), "lead");
        night();
        assertThat(suggestions.open(one.id())).noneMatch(open -> concerns(open, other));
    }

    @Test
    void findsANoteThatFitsBetterElsewhere() {
        Insight bikes = shared("E1", "Bicycle locks are missing, guests ask for them");
        merge(shared("M1", "Guests have no locks for their bicycles at the bicycle stand"), bikes);
        merge(shared("E1", "No bicycle locks at the stand, guests complain"), bikes);
        Insight lamps = shared("E2", "Die Leselampe am Bett flackert");
        Insight stray = shared("M2", "No locks at the bicycle stand for the guests' bicycles");
        merge(stray, lamps);
        merge(shared("E2", "Reading lamp beside the bed flickers"), lamps);
        night();

        long note = stray.notes().get(0);
        Suggestion move = suggestions.open(bikes.id()).stream()
                .filter(one -> Long.valueOf(note).equals(one.note()))
                .findFirst()
                .orElseThrow();
        suggestions.confirm(move.id(), "lead");
        assertThat(insights.byNote(List.of(note))).containsEntry(note, bikes.id());
        assertThat(insights.of(lamps.id()).orElseThrow().notes()).hasSize(2);
    }

    @Test
    void tunesItsThresholdOnceEnoughPairsWereJudged() {
        Insight one = shared("E1", "Der Wasserspender zischt");
        Insight other = shared("M1", "Der Kopierer staut Papier");
        double before = thresholds.same();
        for (int i = 0; i < 210; i++) {
            rows.add(one.id(), other.id(), null, i % 2 == 0 ? .9 : .7, List.of(), night.encoder());
        }
        try {
            jdbc.sql("""
                            update insights_suggestion set state = if(similarity > .8, 'CONFIRMED', 'REJECTED'), decided_by = 'lead',
                                   decided_at = made_at
                             where one = ? and state = 'OPEN'
                            """).param(one.id().value()).update();
            night();
            assertThat(thresholds.same()).isBetween(.7, .91).isNotEqualTo(before);
        } finally {
            jdbc.sql("delete from insights_suggestion where one = ?")
                    .param(one.id().value())
                    .update();
            jdbc.sql("delete from insights_threshold").update();
        }
    }

    private void night() {
        round.run();
        night.run();
    }

    private Insight shared(String name, String text) {
        long note = visits.write(name, text);
        visits.share();
        return visits.insightOf(note);
    }

    private void merge(Insight from, Insight into) {
        insights.merge(from.id(), into.id(), "lead");
    }

    private Suggestion between(Insight one, Insight other) {
        return suggestions.open(one.id()).stream()
                .filter(suggestion -> concerns(suggestion, other))
                .findFirst()
                .orElseThrow();
    }

    private static boolean concerns(Suggestion suggestion, Insight insight) {
        return suggestion.one().equals(insight.id()) || suggestion.other().equals(insight.id());
    }
}
