package dev.floorseat.insights.gloss;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A German word, or a few, and the English that stands for it when texts are compared.
 *
 * @param revision grows with every change
 * @param german as it is written
 * @param english one word or a few, lower case
 * @param removed whether it was taken out; it can come back
 * @param changed whether there is a change to take back
 * @param by name of the account that last changed it; null: it came with the product
 */
public record GlossaryEntry(
        long id,
        long revision,
        String german,
        String english,
        boolean removed,
        boolean changed,
        @Nullable String by,
        Instant at) {}
