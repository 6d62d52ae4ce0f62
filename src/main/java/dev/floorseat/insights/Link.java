package dev.floorseat.insights;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note in an insight.
 *
 * @param note the note's number
 * @param origin the insight in which it began
 * @param by name of the account that moved it here; null: its author, who stays unnamed, or nobody had to
 * @param at when
 * @param suggested whether its author had seen the others and said "same here": counts half for independence
 * @param contradicts whether a CX lead marked it as speaking against the others
 * @param executive whether the visit's executive wrote it; else the mentor did
 */
public record Link(
        long note,
        InsightId insight,
        InsightId origin,
        Why why,
        @Nullable String by,
        Instant at,
        boolean suggested,
        boolean contradicts,
        boolean executive) {}
