/** Plain mails about visits: frozen, sent by a task of their own each, and shown to the planner. */
@NullMarked
package dev.floorseat.invites.notices;

import org.jspecify.annotations.NullMarked;
