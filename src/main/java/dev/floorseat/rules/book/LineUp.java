package dev.floorseat.rules.book;

import dev.floorseat.notes.ReleasedStories.Released;
import dev.floorseat.rules.PublishedRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a team talks about for ten minutes.
 *
 * @param rule the newest it was not told, else the one it was told longest ago
 * @param told the day on which it was last told; null: never
 * @param story the newest it was not told, else the one it was told longest ago; empty: none is released
 * @param others rules it could be told as well, in the order in which they would be chosen
 */
public record LineUp(
        PublishedRule rule, @Nullable LocalDate told, Optional<Released> story, List<PublishedRule> others) {

    /**
     * A team.
     *
     * @param site external id; null: every site
     * @param queue external id; null: every queue
     */
    public record Team(@Nullable String site, @Nullable String queue) {}

    /** Copies the list. */
    public LineUp {
        others = List.copyOf(others);
    }
}
