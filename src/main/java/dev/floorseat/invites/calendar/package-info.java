/** Writes iCalendar (RFC 5545, RFC 5546): invites, calendar files, feeds. The only place that knows the iCalendar library. */
@NullMarked
package dev.floorseat.invites.calendar;

import org.jspecify.annotations.NullMarked;
