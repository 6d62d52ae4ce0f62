@NullMarked
package dev.floorseat.floor.imports;

import org.jspecify.annotations.NullMarked;
