@NullMarked
package dev.floorseat.rotation.web.weights;

import org.jspecify.annotations.NullMarked;
