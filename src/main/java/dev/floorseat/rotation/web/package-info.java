/** The planner's pages and resources, and the first pages of executives and mentors. */
@NullMarked
package dev.floorseat.rotation.web;

import org.jspecify.annotations.NullMarked;
