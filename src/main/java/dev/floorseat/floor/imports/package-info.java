/** How import files are read, checked as a whole, and written. Closed to other modules: they use {@code Imports}. */
@NullMarked
package dev.floorseat.floor.imports;

import org.jspecify.annotations.NullMarked;
