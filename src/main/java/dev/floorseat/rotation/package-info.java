/**
 * Owns programmes, rotations, visits and their states, plan versions, publishing, repair and the ledger of who visited whom. Others
 * learn of it by the events and records of this package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "floor", "directives", "solver", "web", "database"})
package dev.floorseat.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
