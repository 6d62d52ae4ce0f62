/** The triage for CX leads: inbox, acts, clocks and deputies, for people and for programs. */
@NullMarked
package dev.floorseat.insights.web.triage;

import org.jspecify.annotations.NullMarked;
