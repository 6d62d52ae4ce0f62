/** What stands out in notes. */
@NullMarked
package dev.floorseat.insights.pattern;

import org.jspecify.annotations.NullMarked;
