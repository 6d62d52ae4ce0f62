/** What somebody sees of their own visits and of what became of what they brought back. */
@NullMarked
package dev.floorseat.notes.record;

import org.jspecify.annotations.NullMarked;
