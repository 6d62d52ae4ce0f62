/** How a request becomes somebody: the two security chains, passwords, bearer tokens, sessions and the refusals on the way. */
@NullMarked
package dev.floorseat.access.signin;

import org.jspecify.annotations.NullMarked;
