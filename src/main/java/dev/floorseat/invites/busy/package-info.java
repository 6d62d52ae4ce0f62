/**
 * The calendars people name so that planning knows when they are busy: addresses, files, CalDAV servers. What was read from them stands
 * with the person's other busy times; where it came from stays here, enciphered.
 */
@NullMarked
package dev.floorseat.invites.busy;

import org.jspecify.annotations.NullMarked;
