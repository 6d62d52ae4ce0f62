package dev.floorseat.rules.answer;

/**
 * A directive was changed or withdrawn because of a mistake, and that can be read from now on. Told in the transaction that did it.
 *
 * @param directive its number
 * @param answer its owner's answer, by which the announcement goes
 */
public record ChangeAnnounced(long directive, long answer) {}
