/**
 * Swaps between executives: offered openly or to one person, checked against every hard rule, approved by themselves while there is time
 * enough, else by the planner.
 */
@NullMarked
package dev.floorseat.rotation.swap;

import org.jspecify.annotations.NullMarked;
