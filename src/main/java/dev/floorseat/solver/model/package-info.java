/** The OptaPlanner model: facts made from a problem, the visit as planning entity, and every rule as a constraint stream. */
@NullMarked
package dev.floorseat.solver.model;

import org.jspecify.annotations.NullMarked;
