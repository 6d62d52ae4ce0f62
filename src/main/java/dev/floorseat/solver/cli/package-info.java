/** Solving and verifying files from the command line, without database or web. */
@NullMarked
package dev.floorseat.solver.cli;

import org.jspecify.annotations.NullMarked;
