/**
 * Owns the floor as it is given: sites with their seats and holidays, queues, rosters, staffing forecasts, travel times, embargoes;
 * and the imports through which all that and the people come in. Tables {@code floor_*}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"people", "web", "database"})
package dev.floorseat.floor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
