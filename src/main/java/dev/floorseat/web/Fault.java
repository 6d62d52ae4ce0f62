package dev.floorseat.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what somebody sent: where it stands and what is wrong, as the key of a message.
 *
 * @param pointer JSON pointer (RFC 6901) to the place; null where the input is not JSON
 * @param line line of a text file, counted from 1; null where the input has no lines
 * @param column column of a table, counted from 1; null where the whole line is meant
 * @param key the message's key
 * @param arguments what the message is filled with
 */
public record Fault(
        @Nullable String pointer,
        @Nullable Integer line,
        @Nullable Integer column,
        String key,
        List<Object> arguments) {

    /** Copies the arguments. */
    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** A fault at a place in JSON. */
    public static Fault at(String pointer, String key, Object... arguments) {
        return new Fault(pointer, null, null, key, List.of(arguments));
    }

    /** A fault at a line and, if not null, a column of a text file. */
    public static Fault at(int line, @Nullable Integer column, String key, Object... arguments) {
        return new Fault(null, line, column, key, List.of(arguments));
    }
}
