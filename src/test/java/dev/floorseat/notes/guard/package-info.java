/** Tests of notes. */
@NullMarked
package dev.floorseat.notes.guard;

import org.jspecify.annotations.NullMarked;
