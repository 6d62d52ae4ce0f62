package dev.floorseat.notes;

import java.util.List;

/**
 * Notes became shared: their visit's debrief was held, or they arrived after it. Published in the same transaction. May name notes it
 * has named before, so whoever listens does nothing twice.
 *
 * @param notes their numbers, in order
 */
public record NotesShared(List<Long> notes) {

    /** Copies the numbers. */
    public NotesShared {
        notes = List.copyOf(notes);
    }
}
