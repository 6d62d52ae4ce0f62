/** Tests of the planner's board. */
@NullMarked
package dev.floorseat.rotation.web.board;

import org.jspecify.annotations.NullMarked;
