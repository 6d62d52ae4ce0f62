package dev.floorseat.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key for programs, as its owner sees it later: without the key itself, of which only a hash is kept.
 *
 * @param id the row's number
 * @param name what the owner called it
 * @param createdAt in UTC
 * @param lastUsedAt in UTC, to the minute; null if never
 * @param revokedAt in UTC; null while it works
 */
public record Token(
        long id,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
