@NullMarked
package dev.floorseat.invites.polling;

import org.jspecify.annotations.NullMarked;
