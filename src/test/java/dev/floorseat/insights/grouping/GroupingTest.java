package dev.floorseat.insights.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.insights.grouping.Pairs.Pair;
import dev.floorseat.insights.grouping.SuggestionRows.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTest {

    @Test
    void bringsTogetherWhatIsSimilarInWhateverOrder() {
        assertThat(Grouping.of(at(0, 5, 90, 95, 10), .8, Map.of())).satisfies(groups -> {
            assertThat(groups[0]).isEqualTo(groups[1]).isEqualTo(groups[4]);
            assertThat(groups[2]).isEqualTo(groups[3]).isNotEqualTo(groups[0]);
        });
        int[] reversed = Grouping.of(at(10, 95, 90, 5, 0), .8, Map.of());
        assertThat(reversed[0]).isEqualTo(reversed[3]).isEqualTo(reversed[4]);
        assertThat(reversed[1]).isEqualTo(reversed[2]).isNotEqualTo(reversed[0]);
    }

    @Test
    void leavesAloneWhatIsLikeNothingElse() {
        int[] groups = Grouping.of(at(0, 60, 120), .8, Map.of());
        assertThat(groups).doesNotHaveDuplicates();
        assertThat(Grouping.of(List.of(), .8, Map.of())).isEmpty();
    }

    @Test
    void repairsWhatALeaderTookTooEarly() {
        // 40 joins 0 before 55 and 60 come, which it is closer to.
        int[] groups = Grouping.of(at(0, 30, 50, 55, 2, 4), .85, Map.of());
        assertThat(groups[1]).isEqualTo(groups[2]).isEqualTo(groups[3]);
        assertThat(groups[0]).isEqualTo(groups[4]).isEqualTo(groups[5]).isNotEqualTo(groups[1]);
    }

    @Test
    void keepsApartWhatPeopleKeptApart() {
        int[] groups = Grouping.of(at(0, 1), .8, Map.of(1, Set.of(0)));
        assertThat(groups[0]).isNotEqualTo(groups[1]);
    }

    @Test
    void suggestsTheCoreWithEachOfTheOthers() {
        Bundle core = Bundle.of(at(0, 3));
        List<Bundle> insights = new ArrayList<>(at(6));
        insights.add(core);
        insights.addAll(at(1, 90));
        List<Pair> pairs = Pairs.of(insights, .8, Map.of());
        assertThat(pairs).extracting(Pair::one).containsExactlyInAnyOrder(0, 2);
        assertThat(pairs).allMatch(pair -> pair.core() == 1 && pair.similarity() > .8);
        assertThat(pairs.get(0).similarity())
                .isGreaterThanOrEqualTo(pairs.get(1).similarity());
    }

    @Test
    void countsWordsBesideVectors() {
        List<Map<Integer, Float>> words = WordWeights.of(List.of("label missing", "label lost", "noise"));
        float[] vector = {1, 0};
        Bundle label = Bundle.of(vector, words.get(0));
        assertThat(label.similarity(Bundle.of(vector, words.get(1))))
                .isGreaterThan(label.similarity(Bundle.of(vector, words.get(2))));
    }

    @Test
    void tunesWhereRightAndWrongPart() {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            judged.add(new Judged(.6 + i / 1000.0, true));
            judged.add(new Judged(.4 + i / 1000.0, i > 95));
        }
        assertThat(Tuning.same(judged)).isBetween(.49, .6);
    }

    @Test
    void looksFurtherDownWhereEvenTheLeastSimilarWereRight() {
        List<Judged> judged = List.of(new Judged(.7, true), new Judged(.6, true), new Judged(.5, true));
        assertThat(Tuning.same(judged)).isBetween(.48, .499);
    }

    /** Texts without words at angles, in degrees. */
    private static List<Bundle> at(int... degrees) {
        List<Bundle> texts = new ArrayList<>();
        for (int degree : degrees) {
            double angle = Math.toRadians(degree);
            texts.add(Bundle.of(
                    new float[] {
                        (float) (Math.cos(angle) / Math.sqrt(1 - Bundle.WORDS)),
                        (float) (Math.sin(angle) / Math.sqrt(1 - Bundle.WORDS))
                    },
                    Map.of()));
        }
        return texts;
    }
}
