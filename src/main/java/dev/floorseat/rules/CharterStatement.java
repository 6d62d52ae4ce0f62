package dev.floorseat.rules;

import java.time.Instant;

/**
 * What rules are for: a statement of intent.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param statement at most 200 characters
 * @param withdrawn whether it was taken out
 * @param writtenAt when it was last changed
 * @param writtenBy the account that changed it
 */
public record CharterStatement(
        long id, long revision, String statement, boolean withdrawn, Instant writtenAt, String writtenBy) {}
