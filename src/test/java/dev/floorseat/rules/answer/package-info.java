/** Named as in the product: on the tests' class path this file stands before that one. */
@NullMarked
@NamedInterface("answers")
package dev.floorseat.rules.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
