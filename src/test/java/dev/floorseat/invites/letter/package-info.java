@NullMarked
package dev.floorseat.invites.letter;

import org.jspecify.annotations.NullMarked;
