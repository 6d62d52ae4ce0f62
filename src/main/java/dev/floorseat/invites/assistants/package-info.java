/** What assistants do for executives who let them: every act is recorded with the account that did it, for the executive to see. */
@NullMarked
package dev.floorseat.invites.assistants;

import org.jspecify.annotations.NullMarked;
