@NullMarked
package dev.floorseat.figures;

import org.jspecify.annotations.NullMarked;
