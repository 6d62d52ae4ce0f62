@NullMarked
package dev.floorseat.notes.both;

import org.jspecify.annotations.NullMarked;
