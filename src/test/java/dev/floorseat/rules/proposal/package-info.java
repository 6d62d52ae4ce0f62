/** Named as in the product: on the tests' class path this file stands before that one. */
@NullMarked
@NamedInterface("proposals")
package dev.floorseat.rules.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
