/** What an executive owes per rotation, and how a quota becomes visits. */
@NullMarked
@NamedInterface("planning")
package dev.floorseat.rotation.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
