@NullMarked
package dev.floorseat.rotation.swap;

import org.jspecify.annotations.NullMarked;
