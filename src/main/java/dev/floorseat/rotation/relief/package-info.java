/** The hours mentors hosted, handed to workforce management as relief from their metrics. Intervals, never sums or comparisons. */
@NullMarked
package dev.floorseat.rotation.relief;

import org.jspecify.annotations.NullMarked;
