package dev.floorseat.insights.grouping;

import dev.floorseat.insights.gloss.Gloss;
import dev.floorseat.insights.text.OurEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Labelled texts as the product sees them. */
record Measured(List<String> groups, List<float[]> vectors, List<Bundle> bundles) {

    static Measured of(Labelled labelled, Gloss gloss, OurEncoder encoder) {
        List<float[]> vectors = encoder.encode(labelled.texts());
        List<Map<Integer, Float>> words =
                WordWeights.of(labelled.texts().stream().map(gloss::english).toList());
        List<Bundle> bundles = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            bundles.add(Bundle.of(vectors.get(i), words.get(i)));
        }
        return new Measured(labelled.groups(), vectors, bundles);
    }

    /** Of the notes of these groups that have an earlier note of theirs: the share that has one among the five nearest earlier ones. */
    double recallAtFive(Set<String> asked) {
        int queries = 0;
        int hits = 0;
        Set<String> earlier = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i);
            if (!earlier.add(group) && asked.contains(group)) {
                queries++;
                hits += five(i).stream().anyMatch(near -> groups.get(near).equals(group)) ? 1 : 0;
            }
        }
        return hits / (double) queries;
    }

    private List<Integer> five(int asked) {
        record Near(int note, double cosine) {}
        PriorityQueue<Near> best = new PriorityQueue<>((one, other) -> Double.compare(one.cosine, other.cosine));
        for (int i = 0; i < asked; i++) {
            best.add(new Near(i, cosine(vectors.get(asked), vectors.get(i))));
            if (best.size() > 5) {
                best.poll();
            }
        }
        return best.stream().map(Near::note).toList();
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    double f1(double same) {
        return Labelled.f1(Grouping.of(Crowd.around(bundles), same, Map.of()), groups);
    }
}
