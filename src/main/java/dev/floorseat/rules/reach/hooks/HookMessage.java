package dev.floorseat.rules.reach.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * News, before it is written for an address. Names no person: whoever makes one leaves out every text in which the guard finds one.
 *
 * @param event what it tells of
 * @param title what it is about in a line; empty: the event says it
 * @param lines what it says, by the key of the message that goes before it
 * @param data the same for programs, by name
 * @param path where the product shows it, a path of ours
 */
public record HookMessage(HookEvent event, String title, List<Line> lines, Map<String, Object> data, String path) {

    /** A text and the key of its label. */
    public record Line(String label, String text) {}

    /** Copies both. */
    public HookMessage {
        lines = List.copyOf(lines);
        data = new LinkedHashMap<>(data);
    }
}
