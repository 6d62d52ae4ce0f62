package dev.floorseat.floor.imports;

import dev.floorseat.web.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** One record of a file: its values, and where they stand. */
interface Row {

    /**
     * Whether the record says anything about a column. A column that is not in the file leaves what we know as it is; an empty
     * cell empties it.
     */
    boolean has(String column);

    /** The value without surrounding blanks; null when empty or not there. */
    @Nullable
    String text(String column);

    /** A fault in a column of this record; the message's first argument is the column's name. */
    Fault fault(String column, String key, Object... arguments);

    /** Where the record is, in words. */
    MessageSourceResolvable place();
}
