@NullMarked
package dev.floorseat.rotation.solve;

import org.jspecify.annotations.NullMarked;
