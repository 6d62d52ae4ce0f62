package dev.floorseat.directives;

import java.time.LocalDate;

/**
 * A directive was withdrawn. Sent in the same transaction; may be taken back later.
 *
 * @param directive its number
 * @param lastDay on which it is still in force
 */
public record DirectiveWithdrawn(long directive, LocalDate lastDay) {}
