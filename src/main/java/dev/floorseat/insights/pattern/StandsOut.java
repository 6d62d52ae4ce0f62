package dev.floorseat.insights.pattern;

import dev.floorseat.notes.FieldNote;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands out in an insight: hints for whoever writes a rule of it.
 *
 * @param tags the circumstances with which it comes up most, the likeliest first; empty: none that chance might not do
 * @param terms words, weightiest first, by language; not titles
 * @param medoid the note most like the others; null: it has none
 */
public record StandsOut(
        List<Nest> tags,
        Map<Locale, List<String>> terms,
        @Nullable FieldNote medoid) {

    /** Copies. */
    public StandsOut {
        tags = List.copyOf(tags);
        terms = Map.copyOf(terms);
    }
}
