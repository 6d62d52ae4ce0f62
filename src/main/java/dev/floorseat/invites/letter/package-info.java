/** Words and MIME form of an invite mail (RFC 6047). */
@NullMarked
package dev.floorseat.invites.letter;

import org.jspecify.annotations.NullMarked;
