@NullMarked
package dev.floorseat.rules.reach.digest;

import org.jspecify.annotations.NullMarked;
