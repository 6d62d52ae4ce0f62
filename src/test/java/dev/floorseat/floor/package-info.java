@NullMarked
package dev.floorseat.floor;

import org.jspecify.annotations.NullMarked;
