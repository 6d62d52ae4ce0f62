/**
 * Owns the nightly comparison: which insights say the same, and which note would fit better elsewhere. It only suggests; what becomes of a
 * suggestion people decide, and what they rejected is not suggested again.
 */
@NullMarked
package dev.floorseat.insights.grouping;

import org.jspecify.annotations.NullMarked;
