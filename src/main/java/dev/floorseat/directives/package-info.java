/**
 * Owns the register of directives: what executives ordered, in versions, on which queues and from when. Others learn here what is in
 * force; what the floor says about a directive is told to this module by whoever knows it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "floor", "web", "database"})
package dev.floorseat.directives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
