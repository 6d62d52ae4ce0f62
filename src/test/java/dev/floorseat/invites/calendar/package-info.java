@NullMarked
package dev.floorseat.invites.calendar;

import org.jspecify.annotations.NullMarked;
