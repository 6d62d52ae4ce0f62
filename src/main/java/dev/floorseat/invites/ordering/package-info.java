/** Which of the answers that come back counts: by revision, by the attendee's clock, and by how sure we are who sent it. */
@NullMarked
package dev.floorseat.invites.ordering;

import org.jspecify.annotations.NullMarked;
