/** What other people's programs make of what we send, and send us: none of them was written here. */
@NullMarked
package dev.floorseat.invites.interop;

import org.jspecify.annotations.NullMarked;
