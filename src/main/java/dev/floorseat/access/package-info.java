/** Owns sign-in: accounts, their roles, passwords and tokens, and the chains that every request passes. Knows people by their ids. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "web", "database"})
package dev.floorseat.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
