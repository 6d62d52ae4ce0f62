/** Insights on the running product. */
@NullMarked
package dev.floorseat.insights.text;

import org.jspecify.annotations.NullMarked;
