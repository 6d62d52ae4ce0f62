@NullMarked
package dev.floorseat.invites.feeds;

import org.jspecify.annotations.NullMarked;
