/** The plan of a rotation: visits and their draft places, what was published, how it is changed, undone and repaired. */
@NullMarked
@NamedInterface("planning")
package dev.floorseat.rotation.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
