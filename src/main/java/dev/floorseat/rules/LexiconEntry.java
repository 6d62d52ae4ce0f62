package dev.floorseat.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wanted phrase and the one it replaces.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param text what it says and from when to when
 * @param queues external ids of the queues it is for; empty: all
 * @param approvedBy the account that put it in force; null: it waits for somebody other than its writer
 * @param replaces number of the entry whose place it takes then; null: it is new
 * @param withdrawn whether it was taken out
 * @param writtenAt when it was last changed
 * @param writtenBy the account that changed it
 */
public record LexiconEntry(
        long id,
        long revision,
        LexiconText text,
        Set<String> queues,
        @Nullable String approvedBy,
        @Nullable Long replaces,
        boolean withdrawn,
        Instant writtenAt,
        String writtenBy) {

    /** Keeps its own copy of the queues. */
    public LexiconEntry {
        queues = Set.copyOf(queues);
    }

    /** Whether one speaks by it on a day. */
    public boolean inForce(LocalDate day) {
        LocalDate to = text.to();
        return approvedBy != null && !withdrawn && !day.isBefore(text.from()) && (to == null || !day.isAfter(to));
    }

    /** Whether somebody has to say yes. */
    public boolean isWaiting() {
        return approvedBy == null && !withdrawn;
    }

    /** Whether it is for a queue, named by its external id. */
    public boolean isFor(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
