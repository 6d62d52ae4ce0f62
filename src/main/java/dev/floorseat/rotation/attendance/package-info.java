/** Who was there: checking in to a visit, and the credit for it. */
@NullMarked
@NamedInterface("planning")
package dev.floorseat.rotation.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
