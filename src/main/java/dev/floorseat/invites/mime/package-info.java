/** How the mail library is used to write and read mails here. */
@NullMarked
package dev.floorseat.invites.mime;

import org.jspecify.annotations.NullMarked;
