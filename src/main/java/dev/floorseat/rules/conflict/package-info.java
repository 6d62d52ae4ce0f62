/** Finds rules and directives that order the opposite in the same situation, and says by which words; a person judges. */
@NullMarked
package dev.floorseat.rules.conflict;

import org.jspecify.annotations.NullMarked;
