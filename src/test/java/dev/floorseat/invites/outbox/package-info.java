@NullMarked
package dev.floorseat.invites.outbox;

import org.jspecify.annotations.NullMarked;
