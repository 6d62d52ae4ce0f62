/**
 * Owns insights: notes that say the same in whatever words and language, brought together by what people confirmed, with the evidence
 * counted and never weighed into one figure.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"notes", "rotation", "people", "access", "floor", "invites", "web", "database"})
package dev.floorseat.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
