/**
 * Owns the figures of the programme: whether it does what it is for, counted, with a trend, and never of so few that one could tell who.
 * Has no tables: it reads what the others count, and none knows it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rotation",
            "rotation :: demand",
            "floor",
            "notes",
            "insights :: triage",
            "rules :: answers",
            "web"
        })
package dev.floorseat.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
