/**
 * Reads calendars for when somebody is busy: bytes of strangers in, stretches of time out. Knows neither whose calendar it is nor where it
 * came from; keeps no title, place or guest.
 */
@NullMarked
package dev.floorseat.invites.busy.reading;

import org.jspecify.annotations.NullMarked;
