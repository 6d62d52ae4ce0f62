/** Insights on the running product. */
@NullMarked
package dev.floorseat.insights.grouping;

import org.jspecify.annotations.NullMarked;
