/** Insights for CX leads and programs: what keeps coming back, with its evidence, and what they do with it. */
@NullMarked
package dev.floorseat.insights.web;

import org.jspecify.annotations.NullMarked;
