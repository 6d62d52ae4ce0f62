/** Named as in the product: on the tests' class path this file stands before that one. */
@NullMarked
@NamedInterface("writing")
package dev.floorseat.notes.both;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
