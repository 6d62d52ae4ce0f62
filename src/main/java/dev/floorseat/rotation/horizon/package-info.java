/** Past and future in one view: the weeks of all rotations, what must be published by when, and how far ahead there is a draft. */
@NullMarked
package dev.floorseat.rotation.horizon;

import org.jspecify.annotations.NullMarked;
