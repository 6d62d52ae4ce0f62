@NullMarked
package dev.floorseat.rules.conflict;

import org.jspecify.annotations.NullMarked;
