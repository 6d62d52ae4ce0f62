package dev.floorseat.insights;

/**
 * Evidence carried an insight to another state: up to EMERGING or RECURRING, or it went STALE. Published in the same transaction.
 *
 * @param state the one it is in now
 */
public record InsightMatured(InsightId insight, InsightState state) {}
