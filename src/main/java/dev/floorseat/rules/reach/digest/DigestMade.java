package dev.floorseat.rules.reach.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * A digest that says something was made. Sent in the same transaction, once for each Monday.
 *
 * @param monday on which it goes out
 * @param items what it says
 */
public record DigestMade(LocalDate monday, List<Item> items) {

    /** Copies the items. */
    public DigestMade {
        items = List.copyOf(items);
    }

    /**
     * One thing it says.
     *
     * @param kind the part of the digest, for programs
     * @param label key of the message that goes before it
     * @param text what it is about
     */
    public record Item(String kind, String label, String text) {}
}
