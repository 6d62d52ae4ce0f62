/** The product killed, cut off and started anew in the middle of its mail. */
@NullMarked
package dev.floorseat.invites.survival;

import org.jspecify.annotations.NullMarked;
