@NullMarked
package dev.floorseat.invites.busy;

import org.jspecify.annotations.NullMarked;
