package dev.floorseat.rules.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was heard on the floor and what came of it. Nobody is named.
 *
 * @param heard what was heard, in the words a person gave it; of a directive its name
 * @param week the Monday of the week in which it was first heard
 * @param what what one does now; null: a directive is withdrawn
 * @param why what the owner of a directive learned; null: it is a rule, or was not said
 * @param from since when, which may be still to come
 * @param number of the rule, or of the announcement of a directive
 */
public record WallLine(
        Done done,
        String heard,
        LocalDate week,
        @Nullable String what,
        @Nullable String why,
        LocalDate from,
        long number) {

    /** What came of it. */
    public enum Done {
        /** A rule is in force. */
        RULE,
        /** A rule is tried. */
        TRIAL,
        /** A directive was changed. */
        CHANGED,
        /** A directive was withdrawn. */
        WITHDRAWN;

        /** Whether it is about a directive. */
        public boolean isDirective() {
            return this == CHANGED || this == WITHDRAWN;
        }
    }
}
