@NullMarked
package dev.floorseat.outbound;

import org.jspecify.annotations.NullMarked;
