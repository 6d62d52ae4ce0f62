package dev.floorseat.notes.web;

import dev.floorseat.notes.card.CardUses.Uses;
import dev.floorseat.notes.card.ContextCard;
import org.jspecify.annotations.Nullable;

/**
 * A context card for people. Never who proposed it.
 *
 * @param queue a name; null: every queue
 * @param until the last day, with its weekday
 * @param expired whether that has passed
 */
record CardView(ContextCard card, @Nullable String queue, String until, boolean expired, Uses uses) {

    /** What is to be said of its state: EXPIRED where it was approved and its last day has passed. */
    public String state() {
        return expired && card.decidedAt() != null && card.reason() == null
                ? "EXPIRED"
                : card.state().name();
    }
}
