/** The pages and resources of the triage. */
@NullMarked
package dev.floorseat.insights.triage.web;

import org.jspecify.annotations.NullMarked;
