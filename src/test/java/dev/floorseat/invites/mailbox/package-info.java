@NullMarked
package dev.floorseat.invites.mailbox;

import org.jspecify.annotations.NullMarked;
