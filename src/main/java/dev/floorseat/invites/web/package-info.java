/** Pages and REST resources of the invites. */
@NullMarked
package dev.floorseat.invites.web;

import org.jspecify.annotations.NullMarked;
