/** Triage on the running product. */
@NullMarked
package dev.floorseat.insights.triage;

import org.jspecify.annotations.NullMarked;
