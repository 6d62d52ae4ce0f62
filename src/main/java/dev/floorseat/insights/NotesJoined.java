package dev.floorseat.insights;

import java.util.List;

/**
 * Notes joined an insight that was there before them. Published in the same transaction, after its evidence was counted.
 *
 * @param insight the one they are in now
 */
public record NotesJoined(InsightId insight, List<Long> notes) {

    /** Copies the numbers. */
    public NotesJoined {
        notes = List.copyOf(notes);
    }
}
