package dev.floorseat.insights.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.database.Utc;
import dev.floorseat.insights.TwoVisits;
import dev.floorseat.insights.gloss.Bridge;
import dev.floorseat.insights.gloss.Glossary;
import dev.floorseat.insights.text.EncodingRound.Progress;
import dev.floorseat.insights.text.Near.Kind;
import dev.floorseat.rotation.web.PlannedCompany;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class NeighboursTest {

    @Autowired
    Neighbours neighbours;

    @Autowired
    EncodingRound round;

    @Autowired
    VectorsInMemory memory;

    @Autowired
    Encoding encoder;

    @Autowired
    Glossary glossary;

    @Autowired
    Bridge bridge;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final TwoVisits visits;

    NeighboursTest(@Autowired ApplicationContext product) {
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
    void findsASharedNoteInTheOtherLanguageAndSaysWhy() {
        long note = visits.write("E1", "Der Thermostat im Gästezimmer piept nachts, die Gäste beschweren sich");
        visits.share();
        encode();

        List<Near> near = neighbours.of("Guests complain that the thermostat in their room beeps at night", 5);
        assertThat(near).isNotEmpty();
        assertThat(near.get(0).kind()).isEqualTo(Kind.NOTE);
        assertThat(near.get(0).id()).isEqualTo(note);
        assertThat(near.get(0).similarity()).isBetween(.5, 1.0);
        assertThat(near.get(0).shared()).contains("thermostat", "Guests / Gäste");
        assertThat(neighbours.of("", 5)).isEmpty();
    }

    @Test
    void doesNotKnowWhatIsNotShared() {
        long note = visits.write("E1", "The revolving door squeaks in the morning");
        encode();
        assertThat(neighbours.of("The revolving door squeaks in the morning", 5))
                .noneMatch(near -> near.id() == note);
    }

    @Test
    void savesAndSharesWithoutWaitingForAVector() {
        long note = visits.write("E1", "Umbrellas are missing at the entrance");
        visits.share();
        assertThat(encoderOf(note)).isEqualTo("none");
        encode();
        assertThat(encoderOf(note)).isEqualTo(encoder.id());
    }

    @Test
    void readsAgainWhatAChangedGlossaryTouchesAndNothingElse() {
        long touched = visits.write("E1", "Der Quasselkasten geht nicht");
        long other = visits.write("M1", "Zu wenig Stühle in der Kantine");
        visits.share();
        encode();
        byte[] before = vector(touched);
        jdbc.sql("update insights_note_vector set made_at = '2020-01-01' where note in (?, ?)")
                .params(touched, other)
                .update();

        glossary.add("Quasselkasten", "telephone headset", "lead");
        bridge.lookAgain();
        Progress behind = round.progress();
        assertThat(behind.done()).isLessThan(behind.all());
        encode();

        assertThat(vector(touched)).isNotEqualTo(before);
        assertThat(madeIn2020(touched)).isFalse();
        assertThat(madeIn2020(other)).isTrue();
        Progress after = round.progress();
        assertThat(after.done()).isEqualTo(after.all());
    }

    @Test
    void findsWithinTheHourWhatNobodyToldItOf() {
        long note = visits.write("E1", "The straggler came in beside the others");
        visits.share();
        encode();
        jdbc.sql("delete from insights_note_vector where note = ?").param(note).update();

        clock.set(clock.instant().plus(Duration.ofMinutes(61)));
        encode();

        assertThat(encoderOf(note)).isEqualTo(encoder.id());
    }

    @Test
    void leavesAloneWhatAnInstanceWithALargerDictionaryMade() {
        long note = visits.write("E1", "Der Wolpertinger klemmt");
        visits.share();
        encode();
        jdbc.sql("update insights_dictionary set ding = 500, seen_at = ?")
                .param(Utc.column(clock.instant()))
                .update();
        try {
            jdbc.sql("update insights_note_vector set checked = 'theirs g1d500', made_at = '2020-01-01' where note = ?")
                    .param(note)
                    .update();
            glossary.add("Wolpertinger", "scanner", "lead");
            bridge.lookAgain();
            encode();
            assertThat(madeIn2020(note)).isTrue();
            assertThat(round.progress().poorer()).isTrue();

            clock.set(clock.instant().plus(Duration.ofDays(2)));
            encode();
            assertThat(madeIn2020(note)).as("nobody has had it for a day").isFalse();
            assertThat(round.progress().poorer()).isFalse();
        } finally {
            jdbc.sql("update insights_dictionary set ding = 0, seen_at = null").update();
        }
    }

    @Test
    void goesOnWhereAKilledInstanceStopped() {
        long done = visits.write("E1", "The lamp in the corridor is broken");
        long left = visits.write("M1", "The corridor is dark");
        visits.share();
        encode();
        jdbc.sql("update insights_note_vector set made_at = '2020-01-01' where note = ?")
                .param(done)
                .update();
        jdbc.sql(
                        "update insights_note_vector set encoder = null, input = null, vector = null, made_at = null, checked = '' where note = ?")
                .param(left)
                .update();
        encode();
        assertThat(madeIn2020(done)).isTrue();
        assertThat(encoderOf(left)).isEqualTo(encoder.id());
    }

    @Test
    void encodesEverythingAgainForAnotherEncoder() {
        long note = visits.write("E1", "The vending machine takes no cards");
        visits.share();
        encode();
        jdbc.sql("update insights_note_vector set encoder = 'another', checked = 'another' where note = ?")
                .param(note)
                .update();
        encode();
        assertThat(encoderOf(note)).isEqualTo(encoder.id());
    }

    private void encode() {
        round.run();
        memory.lookAgain();
    }

    private String encoderOf(long note) {
        return jdbc.sql("select coalesce(encoder, 'none') from insights_note_vector where note = ?")
                .param(note)
                .query(String.class)
                .single();
    }

    private byte[] vector(long note) {
        return jdbc.sql("select vector from insights_note_vector where note = ?")
                .param(note)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    private boolean madeIn2020(long note) {
        return jdbc.sql("select made_at < '2021-01-01' from insights_note_vector where note = ?")
                .param(note)
                .query(Boolean.class)
                .single();
    }
}
