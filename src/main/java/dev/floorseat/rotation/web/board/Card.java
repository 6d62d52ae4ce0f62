package dev.floorseat.rotation.web.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit on the board.
 *
 * @param visit its number
 * @param version what a form sends back, so that nobody overwrites what they have not seen
 * @param executive the executive's name
 * @param title what it says first: the executive, or in the executive's own row the time
 * @param row the external ids of executive and mentor, where a row of the board is one of them
 * @param when its time, with day and site where neither cell nor title say them; null without a place
 * @param beside mentor and queue; null without a place
 * @param state what matters most
 * @param marks what else is to be said
 * @param label where it is, for those who do not see the table
 * @param movable whether it may still be changed
 * @param pinned whether the solver may not move it
 * @param placed whether it has a place
 * @param repairable whether it was promised and has fallen out
 */
record Card(
        long visit,
        long version,
        String executive,
        String title,
        Row row,
        @Nullable String when,
        @Nullable String beside,
        String state,
        List<Mark> marks,
        String label,
        boolean movable,
        boolean pinned,
        boolean placed,
        boolean repairable) {

    /** Whose row a card stands in. */
    record Row(String executive, @Nullable String mentor) {}

    Card {
        marks = List.copyOf(marks);
    }
}
