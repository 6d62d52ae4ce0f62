/** The signed links of a mail with which its one reader answers without signing in. */
@NullMarked
package dev.floorseat.invites.links;

import org.jspecify.annotations.NullMarked;
