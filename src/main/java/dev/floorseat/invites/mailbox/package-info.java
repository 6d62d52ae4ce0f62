/** The demo mailbox: a mail server inside the product, and what a reader's mail program makes of a message. */
@NullMarked
package dev.floorseat.invites.mailbox;

import org.jspecify.annotations.NullMarked;
