/**
 * Owns the invites of a visit's two people: iCalendar, mail, outbox, demo mailbox, feeds. Listens to what rotation publishes;
 * nobody needs to call it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rotation", "people", "database", "web"})
package dev.floorseat.invites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
