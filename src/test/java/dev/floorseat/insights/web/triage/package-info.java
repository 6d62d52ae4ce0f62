/** The pages and resources of the triage. */
@NullMarked
package dev.floorseat.insights.web.triage;

import org.jspecify.annotations.NullMarked;
