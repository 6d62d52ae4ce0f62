/** Reads what comes back by mail: bytes of strangers in, what was said out. Knows nothing of who may say it, or when. */
@NullMarked
package dev.floorseat.invites.reading;

import org.jspecify.annotations.NullMarked;
