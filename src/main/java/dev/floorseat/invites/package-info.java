/**
 * Owns the invites of a visit's two people: iCalendar, mail, outbox, mailboxes, feeds; and busy times from
 * calendars of people. Listens to what rotation publishes,
 * which needs no call; other modules send plain mails through {@link dev.floorseat.invites.Notices}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rotation", "people", "access", "outbound", "database", "web"})
package dev.floorseat.invites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
