/** Tests of solving, scoring and explaining. */
@NullMarked
package dev.floorseat.solver.engine;

import org.jspecify.annotations.NullMarked;
