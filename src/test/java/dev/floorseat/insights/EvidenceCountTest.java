package dev.floorseat.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.NoteKind;
import dev.floorseat.notes.SharedFieldNotes.Beside;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceCountTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    private final List<FieldNote> notes = new ArrayList<>();
    private final Map<Long, Link> links = new HashMap<>();
    private final Map<Long, List<Beside>> beside = new HashMap<>();
    private LocalDate today = MONDAY;

    @Test
    void countsWhoeverWroteSeveralNotesOfAVisitOnce() {
        note(1, 10, 0).note(1, 10, 0).note(1, 11, 1);

        Evidence evidence = evidence();

        assertThat(evidence.executives()).isEqualTo(1);
        assertThat(evidence.supporting()).isEqualTo(2);
        assertThat(evidence.visits()).isEqualTo(2);
        assertThat(evidence.weeks()).isEqualTo(1);
        assertThat(EvidencePolicy.DEFAULT.state(evidence, false)).isEqualTo(InsightState.SINGLE);
    }

    @Test
    void emergesWithTwoExecutivesAndTwoVisitsAndRecursWithThreeVisitsInTwoWeeks() {
        note(1, 10, 0).note(2, 11, 1);
        assertThat(state()).isEqualTo(InsightState.EMERGING);

        note(1, 12, 2);
        assertThat(state()).isEqualTo(InsightState.EMERGING);

        note(1, 13, 7);
        assertThat(state()).isEqualTo(InsightState.RECURRING);
        assertThat(evidence().first()).isEqualTo(MONDAY);
        assertThat(evidence().last()).isEqualTo(MONDAY.plusWeeks(1));
    }

    @Test
    void mentorsAreCountedBesideAndDoNotMakeUpForExecutives() {
        note(1, 10, 0).mentor(7, 10, 0).mentor(8, 11, 7).mentor(8, 12, 14);

        assertThat(evidence().mentors()).isEqualTo(2);
        assertThat(evidence().visits()).isEqualTo(3);
        assertThat(state()).isEqualTo(InsightState.SINGLE);
    }

    @Test
    void whoHadSeenTheOthersCountsHalfUnlessTheyAlsoWroteUnseen() {
        note(1, 10, 0).suggested(2, 11, 7).suggested(3, 12, 7);
        assertThat(evidence().executives()).isEqualTo(3);
        assertThat(evidence().independentExecutives()).isEqualTo(2);
        assertThat(evidence().independentVisits()).isEqualTo(2);
        assertThat(state()).isEqualTo(InsightState.EMERGING);

        note(2, 11, 7);
        assertThat(evidence().independentVisits()).isEqualTo(2.5);
        assertThat(evidence().independentExecutives()).isEqualTo(2.5);
    }

    @Test
    void whatIsCurrentHalvesEveryNinetyDays() {
        note(1, 10, 0).note(2, 11, 0);
        today = MONDAY.plusDays(90);
        assertThat(evidence().current()).isEqualTo(1, within(1e-9));
        assertThat(state()).isEqualTo(InsightState.EMERGING);

        today = MONDAY.plusDays(181);
        assertThat(state()).isEqualTo(InsightState.STALE);
        assertThat(EvidencePolicy.DEFAULT.state(evidence(), true)).isEqualTo(InsightState.PROPOSED);
    }

    @Test
    void voicesAgainstCountOncePerPersonAndVisit() {
        note(1, 10, 0);
        beside.put(
                1L,
                List.of(
                        new Beside(new VisitId(10), new PersonId(7), true, ""),
                        new Beside(new VisitId(10), new PersonId(7), true, ""),
                        new Beside(new VisitId(10), new PersonId(1), false, "")));

        assertThat(evidence().contradicting()).isEqualTo(1);
        assertThat(evidence().supporting()).isEqualTo(1);
    }

    @Test
    void boundsTheShareOfVisitsFromBelow() {
        // R's prop.test(c(3), c(10), correct = FALSE) and prop.test(5, 5, correct = FALSE)
        assertThat(Wilson.of(3, 10).lower()).isEqualTo(0.1077913, within(1e-6));
        assertThat(Wilson.of(3, 10).upper()).isEqualTo(0.6032219, within(1e-6));
        assertThat(Wilson.of(5, 5).lower()).isEqualTo(0.5655175, within(1e-6));
        assertThat(Wilson.of(5, 5).upper()).isEqualTo(1);
        assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 0, 1));
    }

    @Test
    void refusesAPolicyWhoseStepsDoNotFollowOneAnother() {
        assertThatThrownBy(() -> new EvidencePolicy(3, 2, 2, 3, 2, 90, 0.5, 20))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/recurringExecutives")));
        assertThatThrownBy(() -> new EvidencePolicy(2, 2, 2, 3, 2, 90, Double.NaN, 20))
                .isInstanceOf(Refusal.class);
    }

    private EvidenceCountTest note(long author, long visit, int day) {
        return add(author, visit, day, true, false);
    }

    private EvidenceCountTest suggested(long author, long visit, int day) {
        return add(author, visit, day, true, true);
    }

    private EvidenceCountTest mentor(long author, long visit, int day) {
        return add(author, visit, day, false, false);
    }

    private EvidenceCountTest add(long author, long visit, int day, boolean executive, boolean suggested) {
        long id = notes.size() + 1L;
        Instant at = MONDAY.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
        notes.add(new FieldNote(
                id,
                "c",
                new VisitId(visit),
                new PersonId(author),
                NoteKind.FRICTION,
                "text",
                null,
                null,
                null,
                null,
                null,
                "LEJ",
                "billing",
                at,
                at));
        InsightId insight = new InsightId(1);
        links.put(id, new Link(id, insight, insight, Why.OWN, null, at, suggested, false, executive));
        return this;
    }

    private Evidence evidence() {
        return EvidenceCount.of(
                notes, links, beside, Map.of("billing", Set.of(10L, 11L)), ZONE, today, EvidencePolicy.DEFAULT);
    }

    private InsightState state() {
        return EvidencePolicy.DEFAULT.state(evidence(), false);
    }
}
