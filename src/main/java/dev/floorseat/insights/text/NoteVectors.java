package dev.floorseat.insights.text;

import dev.floorseat.insights.text.Near.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The vectors of all shared notes as the encoder in use has made them, for comparing everything with everything. */
@Component
public class NoteVectors {

    private final Encoding encoder;
    private final VectorRows rows;
    private final Sources sources;

    NoteVectors(Encoding encoder, VectorRows rows, Sources sources) {
        this.encoder = encoder;
        this.rows = rows;
        this.sources = sources;
    }

    /** The id of the encoder in use. */
    public String encoder() {
        return encoder.id();
    }

    /** By the note's number; a note not yet encoded is not there. */
    public Map<Long, float[]> all() {
        Map<Long, float[]> vectors = new LinkedHashMap<>();
        rows.since(Kind.NOTE, encoder.id(), null, vectors::put);
        return vectors;
    }

    /** What shared notes say, by their numbers. */
    public Map<Long, String> texts(Collection<Long> notes) {
        return sources.texts(Kind.NOTE, notes);
    }
}
