/**
 * The planning model: records in, a plan out. Owns the problem and plan files, the rules and their words, and the OptaPlanner model
 * behind {@link dev.floorseat.solver.RotationSolver}. Knows no other module; also runs from the command line on a file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.floorseat.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
