/** Promises: what executives undertook at a debrief, and what became of it. */
@NullMarked
@NamedInterface("writing")
package dev.floorseat.notes.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
