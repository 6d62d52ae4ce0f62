@NullMarked
package dev.floorseat.rotation.relief;

import org.jspecify.annotations.NullMarked;
