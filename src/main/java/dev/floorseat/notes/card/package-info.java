/** Context cards: what an executive knows and the floor does not, approved by a CX lead, in force until a day. */
@NullMarked
@NamedInterface("writing")
package dev.floorseat.notes.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
