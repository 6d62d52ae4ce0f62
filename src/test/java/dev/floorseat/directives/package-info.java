@NullMarked
package dev.floorseat.directives;

import org.jspecify.annotations.NullMarked;
