@NullMarked
package dev.floorseat.rules.answer;

import org.jspecify.annotations.NullMarked;
