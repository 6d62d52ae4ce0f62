/**
 * Owns what people write on the floor: field notes, and the guard that keeps personal data out of them. A note is about a directive, a
 * process or a system; there is no way to name who it is about. Owns what follows the writing, too: debriefs, promises, context cards
 * and stories.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rotation",
            "rotation :: demand",
            "people",
            "floor",
            "directives",
            "invites",
            "web",
            "database"
        })
package dev.floorseat.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
