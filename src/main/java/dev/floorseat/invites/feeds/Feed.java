package dev.floorseat.invites.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed in force.
 *
 * @param used when a calendar last asked; null if none has
 */
public record Feed(long id, Instant created, @Nullable Instant used) {}
