/** Fetches what comes back from a mailbox, by IMAP. */
@NullMarked
package dev.floorseat.invites.polling;

import org.jspecify.annotations.NullMarked;
