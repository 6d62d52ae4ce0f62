package dev.floorseat.rules;

import org.jspecify.annotations.Nullable;

/**
 * Whom a rule is owed to, as the mentor chose: their name, or their queue and site. Who chose neither is nowhere.
 *
 * @param name of the mentor; null: of the team only
 * @param queue name of the team's queue; null where the name is said
 * @param site name of the team's site; null where the name is said
 */
public record Credit(
        @Nullable String name,
        @Nullable String queue,
        @Nullable String site) {

    /** How a mentor wants to be named. */
    public enum Choice {
        /** By name. */
        NAME,
        /** By queue and site. */
        TEAM,
        /** Not at all. */
        NONE
    }
}
