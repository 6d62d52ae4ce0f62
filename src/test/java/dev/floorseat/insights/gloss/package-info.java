/** Insights on the running product. */
@NullMarked
package dev.floorseat.insights.gloss;

import org.jspecify.annotations.NullMarked;
