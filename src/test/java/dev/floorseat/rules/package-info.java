@NullMarked
package dev.floorseat.rules;

import org.jspecify.annotations.NullMarked;
