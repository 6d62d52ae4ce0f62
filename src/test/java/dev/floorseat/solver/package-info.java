/** Tests of the solver's API, files and words, and what its other tests share: generators and a scorer made from the text alone. */
@NullMarked
package dev.floorseat.solver;

import org.jspecify.annotations.NullMarked;
