package dev.floorseat.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule belongs.
 *
 * @param chapter the chapter's number; null: none yet
 * @param serves numbers of the statements of the charter it serves
 */
public record Place(@Nullable Long chapter, Set<Long> serves) {

    /** Nowhere yet. */
    public static final Place NONE = new Place(null, Set.of());

    /** Keeps its own copy of the statements. */
    public Place {
        serves = Set.copyOf(serves);
    }
}
