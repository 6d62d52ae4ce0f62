package dev.floorseat.notes.record;

import dev.floorseat.notes.tally.Consent;
import dev.floorseat.notes.tally.Mood;
import dev.floorseat.notes.tally.NewTally;
import dev.floorseat.notes.tally.Tally;
import dev.floorseat.notes.tally.TallyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was counted on a visit, as sums. They tell of contacts and systems, not of whoever was at the desk.
 *
 * @param contacts how many
 * @param good contacts that were
 * @param neutral contacts that were
 * @param hard contacts that were
 * @param asked how often consent was asked for
 * @param given how often it was given
 * @param refused how often it was refused
 * @param systems opened for one contact, on average; null: nobody counted
 * @param heard waiting time customers spoke of, in seconds, on average; null: nobody counted
 * @param dashboard waiting time the dashboard showed, in seconds, on average; null: nobody counted
 * @param wishes who wished for what, the most frequent first
 */
public record TallySums(
        int contacts,
        int good,
        int neutral,
        int hard,
        int asked,
        int given,
        int refused,
        @Nullable Double systems,
        @Nullable Long heard,
        @Nullable Long dashboard,
        List<Wish> wishes) {

    /** Nothing was counted. */
    public static final TallySums NONE = of(List.of());

    /**
     * Contacts alike.
     *
     * @param segment which customers
     * @param wish the channel they would have liked
     */
    public record Wish(String segment, String wish, int count) {}

    /** Keeps its own copy. */
    public TallySums {
        wishes = List.copyOf(wishes);
    }

    /** Adds up. */
    public static TallySums of(List<Tally> tallies) {
        List<NewTally> said = tallies.stream().map(Tally::said).toList();
        return new TallySums(
                count(said, tally -> tally.kind() == TallyKind.CONTACT),
                count(said, tally -> tally.mood() == Mood.GOOD),
                count(said, tally -> tally.mood() == Mood.NEUTRAL),
                count(said, tally -> tally.mood() == Mood.HARD),
                count(said, tally -> tally.consent() == Consent.ASKED),
                count(said, tally -> tally.consent() == Consent.GIVEN),
                count(said, tally -> tally.consent() == Consent.REFUSED),
                average(said, NewTally::systems),
                rounded(average(said, NewTally::heardSeconds)),
                rounded(average(said, NewTally::dashboardSeconds)),
                wishes(said));
    }

    /** Whether anything was counted. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    private static int count(List<NewTally> said, java.util.function.Predicate<NewTally> which) {
        return Math.toIntExact(said.stream().filter(which).count());
    }

    private static @Nullable Double average(List<NewTally> said, Function<NewTally, @Nullable Integer> number) {
        OptionalDouble average = said.stream()
                .map(number)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
        return average.isPresent() ? average.getAsDouble() : null;
    }

    private static @Nullable Long rounded(@Nullable Double number) {
        return number == null ? null : Math.round(number);
    }

    private static List<Wish> wishes(List<NewTally> said) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (NewTally tally : said) {
            String segment = tally.segment();
            String wish = tally.wish();
            if (segment != null && wish != null) {
                counts.computeIfAbsent(segment, key -> new TreeMap<>()).merge(wish, 1, Integer::sum);
            }
        }
        List<Wish> wishes = new ArrayList<>();
        counts.forEach((segment, of) -> of.forEach((wish, count) -> wishes.add(new Wish(segment, wish, count))));
        wishes.sort(Comparator.comparingInt(Wish::count).reversed());
        return wishes;
    }
}
