/**
 * The rule book as people get it: its editions and what changed between them, the line-up card for ten minutes of a team, and the page for
 * the wall that says what was heard and what came of it.
 */
@NamedInterface("book")
@NullMarked
package dev.floorseat.rules.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
