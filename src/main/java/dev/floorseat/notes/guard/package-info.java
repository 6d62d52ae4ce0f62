/** The guard against personal data in what people write. */
@NullMarked
package dev.floorseat.notes.guard;

import org.jspecify.annotations.NullMarked;
