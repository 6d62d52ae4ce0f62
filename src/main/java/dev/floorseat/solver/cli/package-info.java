/** Solving and verifying files from the command line, without database or web. */
@NullMarked
@NamedInterface("commands")
package dev.floorseat.solver.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
