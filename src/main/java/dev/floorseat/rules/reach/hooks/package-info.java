/**
 * Sends news of rules and directives to other programs, Teams and Slack: kept with what had cause for it, signed, tried again for days,
 * only to addresses of the public internet, and never with a person in it.
 */
@NullMarked
package dev.floorseat.rules.reach.hooks;

import org.jspecify.annotations.NullMarked;
