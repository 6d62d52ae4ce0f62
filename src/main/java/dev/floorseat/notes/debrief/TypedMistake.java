package dev.floorseat.notes.debrief;

import org.jspecify.annotations.Nullable;

/**
 * A mistake of one's own, as the executive typed it.
 *
 * @param text what went wrong
 * @param directiveVersion the version of the directive it is in, by number; empty: it is in something else
 * @param about what else it is in
 */
public record TypedMistake(
        @Nullable String text,
        @Nullable String directiveVersion,
        @Nullable About about) {

    /** A form nobody has filled in. */
    public static final TypedMistake EMPTY = new TypedMistake(null, null, null);

    /**
     * What it is in.
     *
     * @param kind a kind of {@link dev.floorseat.notes.Subject}
     * @param name as people call it
     */
    public record About(@Nullable String kind, @Nullable String name) {}
}
