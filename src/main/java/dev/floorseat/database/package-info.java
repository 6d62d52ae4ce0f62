/** Owns the way to the database: the configured MySQL, or a real MariaDB that the product starts itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.floorseat.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
