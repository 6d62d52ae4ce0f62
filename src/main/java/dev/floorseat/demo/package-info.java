/**
 * A believable German company for trying the product out: an energy supplier that has its customers served in Leipzig, Dortmund and
 * Hamburg. Made in code from a seed, relative to today, and brought in through the same doors that customers use. Only with the
 * profile {@code demo}; knows every module, and none knows it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "people",
            "people :: licence",
            "floor",
            "directives",
            "rotation",
            "rotation :: planning",
            "notes",
            "notes :: writing",
            "insights",
            "insights :: triage",
            "rules",
            "rules :: answers",
            "rules :: book",
            "rules :: proposals",
            "invites",
            "web"
        })
package dev.floorseat.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
