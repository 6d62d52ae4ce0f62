@NullMarked
package dev.floorseat.notes.preparation;

import org.jspecify.annotations.NullMarked;
