@NullMarked
package dev.floorseat.rules.proposal;

import org.jspecify.annotations.NullMarked;
