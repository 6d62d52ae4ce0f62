package dev.floorseat.solver;

import java.util.List;
import java.util.Map;

/**
 * What would give a visit a place that breaks no hard rule. {@link RemedyWords} says it in words.
 *
 * @param changes what has to change for it; mostly one thing
 * @param slot a place the visit could take then; of a shift or a mentor that is yet to be found its ids mean nothing
 */
public record Remedy(List<Change> changes, Slot slot) {

    /** Copies the list. */
    public Remedy {
        changes = List.copyOf(changes);
    }

    /** What may change, the smallest first. */
    public enum Kind {
        /** The visit may end later. */
        LATER_WINDOW,
        /** More or fewer days may lie between it and the visit before. */
        DAYS_BETWEEN,
        /** The executive gives up a busy time. */
        BUSY_TIME,
        /** A mentor hosts once more in a week. */
        WEEK_CAP,
        /** A site has another seat for guests. */
        SEAT,
        /** One more agent of a queue may host at once. */
        HOSTING_SHARE,
        /** An embargo is lifted. */
        EMBARGO,
        /** A mentor is licensed to host. */
        HOST_LICENCE,
        /** A mentor speaks another language. */
        LANGUAGE,
        /** The executive is licensed to talk to customers. */
        STAGE_LICENCE,
        /** The visit before it gets a place first. */
        VISIT_BEFORE,
        /** A mentor works one more shift. */
        SHIFT,
        /** There is another licensed mentor. */
        MENTOR
    }

    /**
     * One thing that changes.
     *
     * @param kind what
     * @param details what the words need, as {@link Breach#details()} has it; the language's code under {@code language}, the number of
     *     the ISO week under {@code week}
     */
    public record Change(Kind kind, Map<String, Object> details) {

        /** Copies the details. */
        public Change {
            details = Map.copyOf(details);
        }
    }
}
