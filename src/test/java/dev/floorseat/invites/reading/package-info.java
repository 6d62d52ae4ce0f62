@NullMarked
package dev.floorseat.invites.reading;

import org.jspecify.annotations.NullMarked;
