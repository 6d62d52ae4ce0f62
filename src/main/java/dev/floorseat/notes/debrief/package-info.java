/** The debrief: what ends a visit, shares its notes and makes it count. */
@NullMarked
package dev.floorseat.notes.debrief;

import org.jspecify.annotations.NullMarked;
