@NullMarked
package dev.floorseat.invites.replies;

import org.jspecify.annotations.NullMarked;
