package dev.floorseat.directives;

import java.time.LocalDate;

/**
 * The withdrawal of a directive was taken back: it holds as it did before. Sent in the same transaction.
 *
 * @param directive its number
 * @param lastDay on which it would have been in force last
 */
public record DirectiveRestored(long directive, LocalDate lastDay) {}
