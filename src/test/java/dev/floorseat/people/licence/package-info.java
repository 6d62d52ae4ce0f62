/** Named as in the product: on the tests' class path this file stands before that one. */
@NullMarked
@NamedInterface("licence")
package dev.floorseat.people.licence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
