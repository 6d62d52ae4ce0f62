/**
 * Queues that wait for another look: filed by those who try, change or verify something there, placed by the solver, asked about at
 * the visit. Knows nothing of what it is filed for but its words and a key.
 */
@NullMarked
@NamedInterface("demand")
package dev.floorseat.rotation.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
