/** Runs the model: solving, scoring, explaining. The only package that touches OptaPlanner's solver. */
@NullMarked
package dev.floorseat.solver.engine;

import org.jspecify.annotations.NullMarked;
