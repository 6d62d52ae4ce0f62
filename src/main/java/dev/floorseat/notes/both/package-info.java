/** What the two people of a visit make of each other's notes: each writes first, then both see both, then others learn of it. */
@NullMarked
@NamedInterface("writing")
package dev.floorseat.notes.both;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
