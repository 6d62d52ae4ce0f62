package dev.floorseat.insights.grouping;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.gloss.Bridge;
import dev.floorseat.insights.gloss.Gloss;
import dev.floorseat.insights.gloss.SharedWords;
import dev.floorseat.insights.grouping.Pairs.Pair;
import dev.floorseat.insights.grouping.SuggestionRows.Judged;
import dev.floorseat.insights.text.NoteVectors;
import dev.floorseat.insights.text.Thresholds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares all insights with each other and writes down what to suggest. Run twice it writes the same. */
@Component
class NightlyComparison {

    /** So many words of the notes of an insight are enough for the reason. */
    private static final int NOTES_FOR_WORDS = 5;

    private final Insights insights;
    private final NoteVectors vectors;
    private final Thresholds thresholds;
    private final Bridge bridge;
    private final SuggestionRows rows;
    private final TransactionTemplate transaction;

    NightlyComparison(
            Insights insights,
            NoteVectors vectors,
            Thresholds thresholds,
            Bridge bridge,
            SuggestionRows rows,
            TransactionTemplate transaction) {
        this.insights = insights;
        this.vectors = vectors;
        this.thresholds = thresholds;
        this.bridge = bridge;
        this.rows = rows;
        this.transaction = transaction;
    }

    private record Ends(
            InsightId one, InsightId other, @Nullable Long note) {}

    private record Found(double similarity, List<String> shared) {}

    /** The insights of which all is known that is needed, with their bundles and those of their notes. */
    private record Known(
            List<Insight> insights, List<Bundle> bundles, Map<Long, Bundle> notes, Map<Long, String> texts) {}

    /** The id of the encoder in use. */
    String encoder() {
        return vectors.encoder();
    }

    void run() {
        tune();
        Known known = known();
        double same = thresholds.same();
        Map<Ends, Found> found = new HashMap<>();
        for (Pair pair : Pairs.of(known.bundles(), same, apart(known.insights()))) {
            Insight one = known.insights().get(pair.one());
            Insight core = known.insights().get(pair.core());
            found.put(
                    new Ends(one.id(), core.id(), null),
                    new Found(pair.similarity(), words(one.notes(), core.notes(), known.texts())));
        }
        moves(known, same, found);
        transaction.executeWithoutResult(status -> write(found));
    }

    private void tune() {
        List<Judged> judged = rows.judged(vectors.encoder());
        if (judged.size() >= Tuning.FEWEST_PAIRS) {
            thresholds.tune(Tuning.same(judged), judged.size());
        }
    }

    private Known known() {
        bridge.awaitDictionaries();
        Map<Long, float[]> all = vectors.all();
        List<Insight> there = insights.all(InsightFilter.ALL).stream()
                .filter(insight -> !insight.notes().isEmpty() && all.keySet().containsAll(insight.notes()))
                .sorted((one, other) ->
                        Long.compare(one.id().value(), other.id().value()))
                .toList();
        List<Long> notes =
                there.stream().flatMap(insight -> insight.notes().stream()).toList();
        Map<Long, String> texts = vectors.texts(notes);
        Gloss gloss = bridge.gloss();
        List<Map<Integer, Float>> words = WordWeights.of(notes.stream()
                .map(note -> gloss.english(texts.getOrDefault(note, "")))
                .toList());
        Map<Long, Bundle> bundles = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            bundles.put(notes.get(i), Bundle.of(Objects.requireNonNull(all.get(notes.get(i))), words.get(i)));
        }
        List<Bundle> whole = Crowd.around(there.stream()
                .map(insight -> Bundle.of(insight.notes().stream()
                        .map(note -> Objects.requireNonNull(bundles.get(note)))
                        .toList()))
                .toList());
        return new Known(there, whole, bundles, texts);
    }

    /** What somebody decided about two insights, or about what merged into them since, is not asked again. */
    private Map<Integer, Set<Integer>> apart(List<Insight> there) {
        Map<InsightId, Integer> at = new HashMap<>();
        for (int i = 0; i < there.size(); i++) {
            at.put(there.get(i).id(), i);
        }
        Map<Integer, Set<Integer>> apart = new TreeMap<>();
        for (Suggestion decided : rows.decided()) {
            Optional<Integer> one = insights.where(decided.one()).map(at::get);
            Optional<Integer> other = insights.where(decided.other()).map(at::get);
            if (decided.note() == null && one.isPresent() && other.isPresent() && !one.equals(other)) {
                apart.computeIfAbsent(one.get(), none -> new HashSet<>()).add(other.get());
            }
        }
        return apart;
    }

    /** Notes that are more similar to another insight than to the rest of their own, and similar enough. */
    private void moves(Known known, double same, Map<Ends, Found> found) {
        Set<Ends> decided = rows.decided().stream()
                .filter(one -> one.note() != null)
                .map(one -> new Ends(one.one(), one.other(), one.note()))
                .collect(Collectors.toSet());
        List<Integer> several = new ArrayList<>();
        for (int i = 0; i < known.bundles().size(); i++) {
            if (known.bundles().get(i).size() > 1) {
                several.add(i);
            }
        }
        for (int own : several) {
            Insight insight = known.insights().get(own);
            for (long note : insight.notes()) {
                Bundle whole = known.bundles().get(own);
                Bundle bundle = Objects.requireNonNull(known.notes().get(note)).inCrowd(whole.crowd());
                double here = whole.similarityWithin(bundle);
                int best = own;
                double most = Math.max(same, here);
                for (int other : several) {
                    double there = other == own ? 0 : known.bundles().get(other).similarity(bundle);
                    if (there > most) {
                        most = there;
                        best = other;
                    }
                }
                Ends ends = new Ends(insight.id(), known.insights().get(best).id(), note);
                if (best != own && !decided.contains(ends)) {
                    found.put(
                            ends,
                            new Found(
                                    most,
                                    words(
                                            List.of(note),
                                            known.insights().get(best).notes(),
                                            known.texts())));
                }
            }
        }
    }

    private List<String> words(List<Long> some, List<Long> others, Map<Long, String> texts) {
        return SharedWords.of(
                bridge.gloss().of(joined(some, texts)), bridge.gloss().of(joined(others, texts)));
    }

    private static String joined(List<Long> notes, Map<Long, String> texts) {
        return notes.stream()
                .limit(NOTES_FOR_WORDS)
                .map(note -> texts.getOrDefault(note, ""))
                .collect(Collectors.joining(". "));
    }

    /** What was suggested before and still is, keeps its number; what is not any more, goes. */
    private void write(Map<Ends, Found> found) {
        Map<Ends, Found> fresh = new HashMap<>(found);
        for (Suggestion open : rows.open()) {
            Found still = fresh.remove(new Ends(open.one(), open.other(), open.note()));
            if (still == null) {
                rows.drop(open.id());
            } else {
                rows.update(open.id(), similarity(still), still.shared(), vectors.encoder());
            }
        }
        fresh.forEach((ends, one) ->
                rows.add(ends.one(), ends.other(), ends.note(), similarity(one), one.shared(), vectors.encoder()));
    }

    private static double similarity(Found found) {
        return Math.max(0, Math.min(1, found.similarity()));
    }
}
