@NullMarked
package dev.floorseat.invites.notices;

import org.jspecify.annotations.NullMarked;
