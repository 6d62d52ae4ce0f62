package dev.floorseat.insights.text;

import dev.floorseat.insights.CentralNote;
import dev.floorseat.insights.text.Near.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The note whose vector points most to where all of them point: of unit vectors the one with the greatest sum of cosines. */
@Component
class VectorMedoid implements CentralNote {

    private static final Logger LOG = LoggerFactory.getLogger(VectorMedoid.class);

    private final Encoding encoder;
    private final VectorRows rows;

    VectorMedoid(Encoding encoder, VectorRows rows) {
        this.encoder = encoder;
        this.rows = rows;
    }

    @Override
    public @Nullable Long of(Collection<Long> notes) {
        try {
            Map<Long, float[]> vectors = new TreeMap<>(rows.these(Kind.NOTE, encoder.id(), notes));
            return vectors.size() < notes.size() ? null : central(vectors);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("No vectors to compare", e);
            return null;
        }
    }

    /** Of equals the oldest. */
    static @Nullable Long central(Map<Long, float[]> vectors) {
        Long best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Long, float[]> one : vectors.entrySet()) {
            double alike = 0;
            for (float[] other : vectors.values()) {
                for (int i = 0; i < other.length; i++) {
                    alike += one.getValue()[i] * other[i];
                }
            }
            if (alike > most) {
                most = alike;
                best = one.getKey();
            }
        }
        return best;
    }
}
