@NullMarked
package dev.floorseat.rules.reach.hooks;

import org.jspecify.annotations.NullMarked;
