package dev.floorseat.notes;

import java.util.Map;

/** The guard against personal data, for whoever takes in what people write outside this module. */
public interface Guarded {

    /**
     * Lets texts in that hold no personal data.
     *
     * @param texts what was typed, by JSON pointer to its field, such as {@code /title}
     * @throws dev.floorseat.web.Refusal that says where it found what, and offers each such text masked
     */
    void admit(Map<String, String> texts);
}
