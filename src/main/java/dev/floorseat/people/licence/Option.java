package dev.floorseat.people.licence;

/**
 * One of the answers offered to a question.
 *
 * @param id the row's number
 * @param text 1 to 300 characters
 * @param correct whether it is right
 * @param reason why it is right, or wrong
 */
public record Option(long id, String text, boolean correct, String reason) {}
