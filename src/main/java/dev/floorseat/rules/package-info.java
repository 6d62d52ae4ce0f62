/**
 * Owns the rule book and the lexicon: best practice in the form of when, for whom, what to do, within which limit, when not and in
 * which words. Lexicon and charter are rules of small kinds of their own: they are commented on, objected to and put in force by somebody
 * other than their writer as rules are, and every version stays readable. Tells others what is in force on a queue.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "people",
            "floor",
            "directives",
            "notes",
            "insights",
            "insights :: triage",
            "invites",
            "rotation",
            "rotation :: demand",
            "outbound",
            "web",
            "database"
        })
package dev.floorseat.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
