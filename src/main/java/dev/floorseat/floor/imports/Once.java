package dev.floorseat.floor.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees to it that a file names each thing once. */
final class Once {

    private final Map<Object, Row> seen = new HashMap<>();

    /**
     * Notes a key, or a fault when it was there before.
     *
     * @param column which the fault is about
     * @param key compared by equals
     * @param words for the message
     */
    void check(RowReader reader, String column, Object key, String words) {
        @Nullable Row first = seen.putIfAbsent(key, reader.row());
        if (first != null) {
            reader.fault(column, "floor.import.twice", words, first.place());
        }
    }
}
