package dev.floorseat.rules.reach.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * What a week brought.
 *
 * @param monday on which it goes out; it tells of the seven days before
 * @param items in the order in which they are read
 * @param made whether it is as it went out; else as it would, if nothing more happens
 */
public record WeeklyDigest(LocalDate monday, List<DigestItem> items, boolean made) {

    /** Copies the items. */
    public WeeklyDigest {
        items = List.copyOf(items);
    }

    /** Whether there is something to say: what only goes on is nothing new. */
    public boolean saysSomething() {
        return items.stream().anyMatch(DigestItem::fresh);
    }

    /** What stands in a part. */
    public List<DigestItem> in(Section section) {
        return items.stream().filter(item -> item.section() == section).toList();
    }
}
