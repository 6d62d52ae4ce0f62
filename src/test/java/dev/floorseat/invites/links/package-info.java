@NullMarked
package dev.floorseat.invites.links;

import org.jspecify.annotations.NullMarked;
