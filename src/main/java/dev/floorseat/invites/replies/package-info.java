/** Keeps every mail that comes back, finds out what becomes of it, and applies it to the plan. */
@NullMarked
package dev.floorseat.invites.replies;

import org.jspecify.annotations.NullMarked;
