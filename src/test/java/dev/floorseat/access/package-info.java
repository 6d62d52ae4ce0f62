@NullMarked
package dev.floorseat.access;

import org.jspecify.annotations.NullMarked;
