package dev.floorseat.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * A wanted phrase and the one it replaces.
 *
 * @param id its number
 * @param revision grows with every change: who writes names the one they saw
 * @param text what it says and from when to when
 * @param queues external ids of the queues it is for; empty: all
 * @param review how far it has come
 */
public record LexiconEntry(long id, long revision, LexiconText text, Set<String> queues, Review review)
        implements Reviewed {

    /** Keeps its own copy of the queues. */
    public LexiconEntry {
        queues = Set.copyOf(queues);
    }

    @Override
    public Matter matter() {
        return Matter.entry(id);
    }

    @Override
    public String words() {
        return text.say();
    }

    /** Whether one speaks by it on a day. */
    public boolean inForce(LocalDate day) {
        LocalDate to = text.to();
        return review.holds() && !day.isBefore(text.from()) && (to == null || !day.isAfter(to));
    }

    /** Whether it is for a queue, named by its external id. */
    public boolean isFor(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
