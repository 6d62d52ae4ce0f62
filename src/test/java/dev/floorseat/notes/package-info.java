/** Tests of notes. */
@NullMarked
package dev.floorseat.notes;

import org.jspecify.annotations.NullMarked;
