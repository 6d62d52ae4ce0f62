package dev.floorseat.insights.text;

import dev.floorseat.insights.gloss.Gloss;
import dev.floorseat.insights.gloss.Stems;
import java.util.function.Supplier;

/** No model: each stem of the gloss at two places of the vector that a checksum picks, with a sign, so that what collides cancels out. */
final class WordsEncoder implements Encoding {

    private static final int DIMENSIONS = 512;

    private final Supplier<Gloss> gloss;

    WordsEncoder(Supplier<Gloss> gloss) {
        this.gloss = gloss;
    }

    @Override
    public String id() {
        return "gloss+words/1";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public double same() {
        return 0.16;
    }

    @Override
    public double related() {
        return 0.15;
    }

    @Override
    public boolean glosses() {
        return true;
    }

    @Override
    public String reads(String text) {
        return gloss.get().english(text);
    }

    @Override
    public float[] read(String input) {
        float[] vector = new float[DIMENSIONS];
        Stems.counted(input).forEach((stem, count) -> {
            float weight = (float) (1 + Math.log(count));
            for (int place = 0; place < 2; place++) {
                int hash = mixed(stem.hashCode() * 31 + place);
                vector[Math.floorMod(hash, DIMENSIONS)] += (hash >>> 30 & 1) == 0 ? weight : -weight;
            }
        });
        return Numbers.unit(vector);
    }

    /** The finalizer of MurmurHash3 (public domain): spreads what differs in one bit. */
    private static int mixed(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
