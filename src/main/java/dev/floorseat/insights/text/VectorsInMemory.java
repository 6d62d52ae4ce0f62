package dev.floorseat.insights.text;

import dev.floorseat.insights.text.Matrix.Hit;
import dev.floorseat.insights.text.Near.Kind;
import dev.floorseat.insights.text.VectorRows.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This instance's copy of the stored vectors, brought up to date when somebody asks; other instances write them, too. */
@Component
class VectorsInMemory {

    private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(2);

    /** Who began to write earlier may be seen later. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final class Copy {
        private final Matrix matrix;
        private @Nullable Pulse pulse;
        private long looked = System.nanoTime() - LOOK_AGAIN;

        Copy(int dimensions) {
            matrix = new Matrix(dimensions);
        }
    }

    private final Encoding encoder;
    private final VectorRows rows;
    private final Map<Kind, Copy> copies = new EnumMap<>(Kind.class);

    VectorsInMemory(Encoding encoder, VectorRows rows) {
        this.encoder = encoder;
        this.rows = rows;
    }

    List<Hit> nearest(Kind kind, float[] vector, int most) {
        return current(kind).nearest(vector, most);
    }

    private synchronized Matrix current(Kind kind) {
        Copy copy = copies.computeIfAbsent(kind, one -> new Copy(encoder.dimensions()));
        if (System.nanoTime() - copy.looked < LOOK_AGAIN) {
            return copy.matrix;
        }
        Pulse pulse = rows.pulse(kind);
        if (!pulse.equals(copy.pulse)) {
            Instant upTo = copy.pulse == null ? null : copy.pulse.newest();
            rows.since(kind, encoder.id(), upTo == null ? null : upTo.minus(OVERLAP), copy.matrix::put);
            Set<Long> there = new HashSet<>(rows.ids(kind));
            copy.matrix.retain(there::contains);
            copy.pulse = pulse;
        }
        copy.looked = System.nanoTime();
        return copy.matrix;
    }

    /** Looks again at once; for tests, which do not wait. */
    synchronized void lookAgain() {
        copies.values().forEach(copy -> copy.looked = System.nanoTime() - LOOK_AGAIN);
    }
}
