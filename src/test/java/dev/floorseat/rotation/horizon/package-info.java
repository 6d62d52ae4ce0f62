@NullMarked
package dev.floorseat.rotation.horizon;

import org.jspecify.annotations.NullMarked;
