@NullMarked
package dev.floorseat.rules.look;

import org.jspecify.annotations.NullMarked;
