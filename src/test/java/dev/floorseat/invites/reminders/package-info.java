@NullMarked
package dev.floorseat.invites.reminders;

import org.jspecify.annotations.NullMarked;
