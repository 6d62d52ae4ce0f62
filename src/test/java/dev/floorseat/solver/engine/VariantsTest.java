package dev.floorseat.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.Hole;
import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.PlantedProblem.Size;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Slot;
import dev.floorseat.solver.Variant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Visits of a planned rotation fall out, one at a time. */
class VariantsTest {

    private static final RotationSolver SOLVER = Engine.start();
    private static final PlantedProblem MADE = PlantedProblem.of(new Size(12, 2, 14, 8, 6), 1);
    private static final Problem PROBLEM = MADE.problem();
    private static final Map<String, Slot> SLOTS =
            SOLVER.slots(PROBLEM).stream().collect(Collectors.toMap(Slot::id, Function.identity()));
    private static final int EVERY = 5;
    private static final int MANY = 100_000;

    @Test
    void changesNobodyElseWhereThatIsPossible() {
        for (String visit : someVisits()) {
            List<Variant> found = SOLVER.variants(PROBLEM, without(visit), declined(visit), hole(visit, 0), 5);

            assertThat(found).allSatisfy(variant -> {
                assertThat(variant.others()).isEmpty();
                assertThat(variant.slot().id()).isNotEqualTo(MADE.planted().get(visit));
                isAsGoodAsItSays(visit, variant);
            });
        }
    }

    @Test
    void asksNobodyToMoveWhileThereIsAGoodPlaceNearby() {
        long asked = someVisits().stream()
                .filter(visit -> {
                    List<Variant> found = SOLVER.variants(PROBLEM, without(visit), declined(visit), hole(visit, 2), 5);
                    boolean goodNearby = found.stream()
                            .anyMatch(variant -> variant.others().isEmpty()
                                    && days(visit, variant) <= 14
                                    && variant.difference().soft() >= -100);
                    boolean moves =
                            found.stream().anyMatch(variant -> !variant.others().isEmpty());
                    assertThat(goodNearby && moves).as(visit).isFalse();
                    return moves;
                })
                .count();

        assertThat(asked).isLessThan(someVisits().size() / 2);
    }

    @Test
    void makesRoomByMovingAsFewAsItNeeds() {
        int found = 0;
        for (String visit : someVisits()) {
            Map<String, Set<String>> refused = refusingAllThatIsFree(visit);

            List<Variant> variants = SOLVER.variants(PROBLEM, without(visit), refused, hole(visit, 2), 5);

            assertThat(variants).allSatisfy(variant -> {
                assertThat(variant.others()).hasSizeBetween(1, 2);
                assertThat(variant.others()).extracting(Variant.Move::visit).doesNotContain(visit);
                assertThat(days(visit, variant)).isLessThanOrEqualTo(14);
                assertThat(refused.get(visit)).doesNotContain(variant.slot().id());
                isAsGoodAsItSays(visit, variant);
            });
            assertThat(variants).extracting(variant -> variant.moves().size()).isSorted();
            found += variants.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(someVisits().size() / 2);
    }

    @Test
    void neverMovesWhatIsSettled() {
        for (String visit : someVisits()) {
            Hole hole = new Hole(
                    visit,
                    day(visit),
                    14,
                    PROBLEM.visits().stream().map(Problem.Visit::id).collect(Collectors.toSet()),
                    2);

            assertThat(SOLVER.variants(PROBLEM, without(visit), refusingAllThatIsFree(visit), hole, 5))
                    .isEmpty();
        }
    }

    @Test
    void offersNearPlacesBeforeFarOnes() {
        for (String visit : someVisits()) {
            List<Boolean> near = SOLVER
                    .variants(PROBLEM, without(visit), declined(visit), new Hole(visit, day(visit), 7, Set.of(), 0), 6)
                    .stream()
                    .map(variant -> days(visit, variant) <= 7)
                    .toList();

            assertThat(near).as(visit).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    private static void isAsGoodAsItSays(String visit, Variant variant) {
        Map<String, String> after = without(visit);
        Score before = SOLVER.verify(PROBLEM, after).score();
        Map<String, String> moves = new HashMap<>();
        variant.moves().forEach(move -> moves.put(move.visit(), move.slot().id()));
        after.putAll(moves);
        Score then = SOLVER.verify(PROBLEM, after).score();
        assertThat(then.hard()).isZero();
        assertThat(then.minus(before)).isEqualTo(variant.difference());
        assertThat(SOLVER.together(PROBLEM, without(visit), moves).difference()).isEqualTo(variant.difference());
    }

    private static List<String> someVisits() {
        List<Problem.Visit> visits = PROBLEM.visits();
        return IntStream.range(0, visits.size() / EVERY)
                .mapToObj(at -> visits.get(at * EVERY).id())
                .toList();
    }

    private static Map<String, String> without(String visit) {
        Map<String, String> others = new HashMap<>(MADE.planted());
        others.remove(visit);
        return others;
    }

    private static Map<String, Set<String>> declined(String visit) {
        return Map.of(visit, Set.of(Objects.requireNonNull(MADE.planted().get(visit))));
    }

    private static Map<String, Set<String>> refusingAllThatIsFree(String visit) {
        Set<String> refused =
                new HashSet<>(Objects.requireNonNull(declined(visit).get(visit)));
        SOLVER.variants(PROBLEM, without(visit), declined(visit), hole(visit, 0), MANY)
                .forEach(variant -> refused.add(variant.slot().id()));
        return Map.of(visit, refused);
    }

    private static Hole hole(String visit, int mostMoved) {
        return new Hole(visit, day(visit), 14, Set.of(), mostMoved);
    }

    private static LocalDate day(String visit) {
        return Objects.requireNonNull(SLOTS.get(MADE.planted().get(visit)))
                .from()
                .toLocalDate();
    }

    private static long days(String visit, Variant variant) {
        return Math.abs(
                ChronoUnit.DAYS.between(day(visit), variant.slot().from().toLocalDate()));
    }
}
