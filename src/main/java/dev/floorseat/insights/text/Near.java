package dev.floorseat.insights.text;

import java.util.List;

/**
 * A text that says something similar.
 *
 * @param kind what it is
 * @param id number of the note or rule
 * @param similarity 0 to 1; comparable only within one encoder
 * @param shared words both texts share as their authors wrote them, at most five, weightiest first; where the two languages meet, as
 *     "Gutschrift / credit"
 */
public record Near(Kind kind, long id, double similarity, List<String> shared) {

    /** What can be near. */
    public enum Kind {
        /** A shared field note. */
        NOTE,
        /** A rule in force. */
        RULE
    }

    public Near {
        shared = List.copyOf(shared);
    }
}
