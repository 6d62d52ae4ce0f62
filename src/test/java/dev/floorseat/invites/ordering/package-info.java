@NullMarked
package dev.floorseat.invites.ordering;

import org.jspecify.annotations.NullMarked;
