/** Takes notes in and keeps them. */
@NullMarked
@NamedInterface("writing")
package dev.floorseat.notes.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
