/**
 * What CX leads do with insights: states with a clock, one owner, deputies, refusals that reach those who contributed, and all of it
 * taken back where somebody erred.
 */
@NullMarked
@NamedInterface("triage")
package dev.floorseat.insights.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
