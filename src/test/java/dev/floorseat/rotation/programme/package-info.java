@NullMarked
package dev.floorseat.rotation.programme;

import org.jspecify.annotations.NullMarked;
