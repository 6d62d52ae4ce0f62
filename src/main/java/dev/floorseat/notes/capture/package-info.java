/** Takes notes in and keeps them. */
@NullMarked
package dev.floorseat.notes.capture;

import org.jspecify.annotations.NullMarked;
