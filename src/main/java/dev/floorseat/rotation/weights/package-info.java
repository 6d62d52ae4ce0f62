/**
 * Owns the weight profiles: what each soft rule weighs, under a name and in versions. A profile begins as the file it was delivered as;
 * what planners make of it are versions that are never changed again.
 */
@NullMarked
package dev.floorseat.rotation.weights;

import org.jspecify.annotations.NullMarked;
