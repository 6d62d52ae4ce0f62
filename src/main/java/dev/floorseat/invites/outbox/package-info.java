/** Who was told what: invitations, frozen messages, and the delivery that sends each at least once. */
@NullMarked
package dev.floorseat.invites.outbox;

import org.jspecify.annotations.NullMarked;
