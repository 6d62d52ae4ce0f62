/** The planner's board: the week as a table of cards, the solver strip, moving, repairing and undoing. */
@NullMarked
package dev.floorseat.rotation.web.board;

import org.jspecify.annotations.NullMarked;
