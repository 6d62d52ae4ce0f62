@NullMarked
package dev.floorseat.rotation;

import org.jspecify.annotations.NullMarked;
