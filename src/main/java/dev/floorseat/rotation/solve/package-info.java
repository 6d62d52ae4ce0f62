/** Solving a rotation in the background: jobs that survive a restart and keep the best plan as they go. */
@NullMarked
package dev.floorseat.rotation.solve;

import org.jspecify.annotations.NullMarked;
