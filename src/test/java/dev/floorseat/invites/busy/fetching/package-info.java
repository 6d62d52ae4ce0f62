@NullMarked
package dev.floorseat.invites.busy.fetching;

import org.jspecify.annotations.NullMarked;
