package dev.floorseat.notes.guard;

import org.jspecify.annotations.Nullable;

/**
 * A text somebody typed into a field.
 *
 * @param pointer JSON pointer to the field, such as {@code /text}
 * @param text what was typed; null: nothing
 */
public record Typed(String pointer, @Nullable String text) {}
