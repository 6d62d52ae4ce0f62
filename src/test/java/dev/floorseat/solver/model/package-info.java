/** Tests of each rule by itself. */
@NullMarked
package dev.floorseat.solver.model;

import org.jspecify.annotations.NullMarked;
