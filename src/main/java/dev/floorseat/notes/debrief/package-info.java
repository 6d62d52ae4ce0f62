/** The debrief: what ends a visit, shares its notes and makes it count. */
@NullMarked
@NamedInterface("writing")
package dev.floorseat.notes.debrief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
