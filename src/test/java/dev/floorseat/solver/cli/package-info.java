/** Tests of the command line. */
@NullMarked
package dev.floorseat.solver.cli;

import org.jspecify.annotations.NullMarked;
