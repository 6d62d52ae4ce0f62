/** Gets calendars from addresses people name: over TLS, from the public internet, within seconds and megabytes. Reads none of them. */
@NullMarked
package dev.floorseat.invites.busy.fetching;

import org.jspecify.annotations.NullMarked;
