/** Named as in the product: on the tests' class path this file stands before that one. */
@NullMarked
@NamedInterface("planning")
package dev.floorseat.rotation.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
