/** Stories of visits, one card each, seen by the team when both people have released them. */
@NullMarked
package dev.floorseat.notes.story;

import org.jspecify.annotations.NullMarked;
