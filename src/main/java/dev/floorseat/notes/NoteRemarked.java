package dev.floorseat.notes;

/**
 * One of the two people of a visit said something beside a note of it; the note need not be shared yet. Published in the same
 * transaction.
 *
 * @param note the note's number
 */
public record NoteRemarked(long note) {}
