/** What is counted by one tap during a visit, and its blocks. */
@NullMarked
package dev.floorseat.notes.tally;

import org.jspecify.annotations.NullMarked;
