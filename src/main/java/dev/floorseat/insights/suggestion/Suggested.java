package dev.floorseat.insights.suggestion;

import dev.floorseat.notes.Alike;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that looks like what an author types.
 *
 * @param id number of the insight or rule
 * @param words what the insight is called, or the rule says; null where only one or two have noted it and nobody has given it a title:
 *     other people's notes are not shown word by word while one could still tell whose they are
 * @param path the page of a rule; null: there is none for authors
 * @param shared words it shares with what is typed, weightiest first
 */
public record Suggested(
        Alike.Kind kind,
        long id,
        @Nullable String words,
        @Nullable String path,
        List<String> shared) {

    /** Copies the words. */
    public Suggested {
        shared = List.copyOf(shared);
    }
}
