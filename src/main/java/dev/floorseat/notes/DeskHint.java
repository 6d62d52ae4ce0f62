package dev.floorseat.notes;

import java.util.List;

/**
 * Something that waits for whoever stands at the desk.
 *
 * @param key the message that says so
 * @param arguments what it is filled with
 * @param path where it leads, a path of ours
 */
public record DeskHint(String key, List<Object> arguments, String path) {

    /** Copies the arguments. */
    public DeskHint {
        arguments = List.copyOf(arguments);
    }
}
