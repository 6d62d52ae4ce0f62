/** Insights on the running product. */
@NullMarked
package dev.floorseat.insights.gloss.web;

import org.jspecify.annotations.NullMarked;
