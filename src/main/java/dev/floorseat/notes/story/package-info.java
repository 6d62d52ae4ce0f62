/** Stories of visits, one card each, seen by the team when both people have released them. */
@NullMarked
@NamedInterface("writing")
package dev.floorseat.notes.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
