package dev.floorseat.rotation.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that was published.
 *
 * @param number from 1; only the newest is in force
 * @param publishedBy the account
 * @param recalled why it took the plan back; null: it did not
 */
public record PlanVersion(int number, Instant publishedAt, String publishedBy, @Nullable String recalled) {}
