/** Insights on the running product. */
@NullMarked
package dev.floorseat.insights;

import org.jspecify.annotations.NullMarked;
