/** The pages and the resource of the weight profiles: what each soft rule weighs, said by an example. */
@NullMarked
package dev.floorseat.rotation.web.weights;

import org.jspecify.annotations.NullMarked;
