@NullMarked
package dev.floorseat.invites.busy.reading;

import org.jspecify.annotations.NullMarked;
