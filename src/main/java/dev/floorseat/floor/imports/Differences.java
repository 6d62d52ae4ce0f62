package dev.floorseat.floor.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts what a file says into new, other than known, and as known. */
final class Differences<E> {

    private final List<E> written = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;

    void compare(E wanted, @Nullable E known) {
        if (wanted.equals(known)) {
            unchanged++;
            return;
        }
        if (known == null) {
            created++;
        } else {
            changed++;
        }
        written.add(wanted);
    }

    /** A record that asks for what is so already. */
    void asKnown() {
        unchanged++;
    }

    /** The new and the changed. */
    List<E> written() {
        return written;
    }

    Changes changes(int removed, Runnable write) {
        return new Changes(created, changed, unchanged, removed, write);
    }
}
