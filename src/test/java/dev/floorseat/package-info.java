/** Tests of the whole product, and what tests of all modules share. */
@NullMarked
package dev.floorseat;

import org.jspecify.annotations.NullMarked;
