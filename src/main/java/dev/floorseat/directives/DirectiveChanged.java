package dev.floorseat.directives;

/**
 * The next version of a directive was published. Sent in the same transaction.
 *
 * @param directive its number
 * @param before number of the version that was the newest
 * @param after number of the version that is the newest now; in force from its own first day on
 */
public record DirectiveChanged(long directive, long before, long after) {}
