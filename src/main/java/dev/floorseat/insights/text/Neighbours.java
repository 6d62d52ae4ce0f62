package dev.floorseat.insights.text;

import dev.floorseat.insights.gloss.Bridge;
import dev.floorseat.insights.gloss.Gloss;
import dev.floorseat.insights.gloss.Gloss.Glossed;
import dev.floorseat.insights.gloss.SharedWords;
import dev.floorseat.insights.text.Matrix.Hit;
import dev.floorseat.insights.text.Near.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the shared notes and rules that say something similar. Where the encoder cannot be used it finds nothing, and nobody waits. */
@Component
public class Neighbours {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

    private final Encoding encoder;
    private final VectorsInMemory vectors;
    private final Thresholds thresholds;
    private final Sources sources;
    private final Bridge bridge;

    Neighbours(Encoding encoder, VectorsInMemory vectors, Thresholds thresholds, Sources sources, Bridge bridge) {
        this.encoder = encoder;
        this.vectors = vectors;
        this.thresholds = thresholds;
        this.sources = sources;
        this.bridge = bridge;
    }

    /**
     * The texts nearest to one, best first; none that is too far to have to do with it.
     *
     * @param text what somebody types, in German, English or both; guarded already
     * @param most how many at most
     */
    public List<Near> of(String text, int most) {
        try {
            return find(text, most);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("No neighbours", e);
            return List.of();
        }
    }

    private List<Near> find(String text, int most) {
        if (text.isBlank()) {
            return List.of();
        }
        float[] asked = encoder.encode(text);
        double least = thresholds.related();
        Gloss gloss = bridge.gloss();
        List<Glossed> mine = gloss.of(text);
        List<Near> near = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Hit> hits = vectors.nearest(kind, asked, most).stream()
                    .filter(hit -> hit.cosine() >= least)
                    .toList();
            Map<Long, String> texts =
                    sources.texts(kind, hits.stream().map(Hit::key).collect(Collectors.toSet()));
            for (Hit hit : hits) {
                String theirs = texts.get(hit.key());
                if (theirs != null) {
                    double similarity = Math.max(0, Math.min(1, hit.cosine()));
                    near.add(new Near(kind, hit.key(), similarity, SharedWords.of(mine, gloss.of(theirs))));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Near::similarity).reversed());
        return near.stream().limit(most).toList();
    }
}
