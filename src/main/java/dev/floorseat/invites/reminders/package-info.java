/** Asks those once more, by mail and before the visit, who have not answered or only perhaps; asks the next mentor in time. */
@NullMarked
package dev.floorseat.invites.reminders;

import org.jspecify.annotations.NullMarked;
