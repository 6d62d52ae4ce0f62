/** Owns persons, executives, mentors, their reporting lines, licences, wishes and absences. Knows no other business module. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "database"})
package dev.floorseat.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
