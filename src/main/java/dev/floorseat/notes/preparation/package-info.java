/** What the two people of a visit read before it, and the mail that brings it to them in time. */
@NullMarked
package dev.floorseat.notes.preparation;

import org.jspecify.annotations.NullMarked;
