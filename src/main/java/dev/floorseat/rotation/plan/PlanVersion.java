package dev.floorseat.rotation.plan;

import java.time.Instant;

/**
 * A version of a plan that was published.
 *
 * @param number from 1; only the newest is in force
 * @param publishedBy the account
 */
public record PlanVersion(int number, Instant publishedAt, String publishedBy) {}
