/** The product as a process of its own: killed, cut off and started anew in the middle of its mail, and as it listens to a mail server. */
@NullMarked
package dev.floorseat.invites.survival;

import org.jspecify.annotations.NullMarked;
