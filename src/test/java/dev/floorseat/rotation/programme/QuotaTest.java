package dev.floorseat.rotation.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.Stage;
import dev.floorseat.rotation.VisitLength;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotaTest {

    static final LocalDate FIRST = LocalDate.of(2027, 1, 11);
    static final LocalDate LAST = LocalDate.of(2027, 4, 4);

    static final Programme LISTEN_THEN_SPLIT = new Programme(
            "Standard",
            3,
            List.of(
                    new Step(VisitLength.HALF, Stage.LISTEN, null, null),
                    new Step(VisitLength.FULL, Stage.SPLIT, 1, 56)));

    @Test
    void makesTheProgrammesVisitsInOrder() {
        List<OwedVisit> visits = visits(licensed(0));

        assertThat(visits).hasSize(2);
        assertThat(visits.get(0).length()).isEqualTo(VisitLength.HALF);
        assertThat(visits.get(0).stage()).isEqualTo(Stage.LISTEN);
        assertThat(visits.get(0).minDays()).isNull();
        assertThat(visits.get(1).length()).isEqualTo(VisitLength.FULL);
        assertThat(visits.get(1).stage()).isEqualTo(Stage.SPLIT);
        assertThat(visits.get(1).minDays()).isEqualTo(1);
        assertThat(visits.get(1).maxDays()).isEqualTo(56);
    }

    @Test
    void addsWhatIsOwedFromEarlierByRepeatingTheLastStep() {
        List<OwedVisit> visits = visits(licensed(2));

        assertThat(visits)
                .extracting(OwedVisit::length)
                .containsExactly(VisitLength.HALF, VisitLength.FULL, VisitLength.FULL);
        assertThat(units(visits)).isEqualTo(5);
    }

    @Test
    void makesAHalfDayOfWhatIsLessThanAStep() {
        assertThat(visits(licensed(1)))
                .extracting(OwedVisit::length)
                .containsExactly(VisitLength.HALF, VisitLength.FULL, VisitLength.HALF);
    }

    @Test
    void takesACreditOff() {
        assertThat(visits(licensed(-2))).extracting(OwedVisit::length).containsExactly(VisitLength.HALF);
    }

    @Test
    void asksForNothingWhereACreditCoversTheQuota() {
        assertThat(visits(licensed(-3))).isEmpty();
        assertThat(visits(licensed(-7))).isEmpty();
    }

    @Test
    void letsExecutivesWithoutALicenceListen() {
        assertThat(visits(executive(0, null, LocalDate.of(2020, 1, 1))))
                .extracting(OwedVisit::stage)
                .containsOnly(Stage.LISTEN);
    }

    @Test
    void letsExecutivesListenWhoseLicenceEndedBeforeTheRotation() {
        Licence ended = new Licence(LocalDate.of(2026, 1, 1), FIRST.minusDays(1));

        assertThat(visits(executive(0, ended, LocalDate.of(2020, 1, 1))))
                .extracting(OwedVisit::stage)
                .containsOnly(Stage.LISTEN);
    }

    @Test
    void missesThoseMostWhoOweMost() {
        assertThat(visits(licensed(2)).get(0).priority())
                .isGreaterThan(visits(licensed(0)).get(0).priority());
        assertThat(visits(licensed(-1)).get(0).priority())
                .isLessThan(visits(licensed(0)).get(0).priority());
    }

    @Test
    void asksTheNewlyPromotedFirst() {
        Executive promoted = executive(0, null, FIRST.minusMonths(2));

        assertThat(visits(promoted).get(0).priority()).isGreaterThanOrEqualTo(8);
        assertThat(visits(executive(0, null, FIRST.minusMonths(7))).get(0).priority())
                .isLessThan(8);
    }

    @Test
    void keepsPrioritiesBetweenOneAndTen() {
        assertThat(visits(licensed(15))).extracting(OwedVisit::priority).allMatch(p -> p >= 1 && p <= 10);
    }

    private static List<OwedVisit> visits(Executive executive) {
        return Quota.visits(LISTEN_THEN_SPLIT, executive, FIRST, LAST);
    }

    private static int units(List<OwedVisit> visits) {
        return visits.stream().mapToInt(visit -> visit.length().units()).sum();
    }

    private static Executive licensed(int balance) {
        return executive(
                balance, new Licence(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)), LocalDate.of(2020, 1, 1));
    }

    private static Executive executive(int balance, @Nullable Licence licence, LocalDate since) {
        Person person = new Person(
                new PersonId(1), "E1", "Hanna Okafor", "h@floorseat.example", Locale.GERMAN, null, Set.of("de"));
        return new Executive(person, null, licence, since, balance);
    }
}
