package dev.floorseat.notes.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a context card says, checked.
 *
 * @param maySay what people may say
 * @param mayNotSay what they may not say; null: nothing to add
 * @param queue external id; null: every queue
 * @param validUntil the last day it is in force
 */
public record NewCard(
        String maySay, @Nullable String mayNotSay, @Nullable String queue, LocalDate validUntil) {}
