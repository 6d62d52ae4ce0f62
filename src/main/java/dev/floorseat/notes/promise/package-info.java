/** Promises: what executives undertook at a debrief, and what became of it. */
@NullMarked
package dev.floorseat.notes.promise;

import org.jspecify.annotations.NullMarked;
