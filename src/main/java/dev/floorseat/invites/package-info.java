/**
 * Owns the invites of a visit's two people: iCalendar, mail, outbox, demo mailbox, feeds. Listens to what rotation publishes,
 * which needs no call; other modules send plain mails through {@link dev.floorseat.invites.Notices}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rotation", "people", "access", "database", "web"})
package dev.floorseat.invites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
