package dev.floorseat.insights;

/**
 * A proposal was made of an insight, or is none any more. Published in the same transaction.
 *
 * @param proposed whether there is one
 */
public record InsightProposed(InsightId insight, boolean proposed) {}
