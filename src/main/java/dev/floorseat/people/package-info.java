/**
 * Who there is: persons and their reporting lines, which of them are executives and mentors and on what terms, and when
 * they are busy or would like a visit. Owns the tables {@code people_*}. Nobody here is measured.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.floorseat.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
