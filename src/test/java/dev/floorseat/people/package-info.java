@NullMarked
package dev.floorseat.people;

import org.jspecify.annotations.NullMarked;
