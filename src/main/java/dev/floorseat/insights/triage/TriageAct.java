package dev.floorseat.insights.triage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something done with an insight.
 *
 * @param id its number
 * @param kind what was done
 * @param together the first act of those done in one go, taken back in one go; null: alone
 * @param change the change of the insights; null unless it was merged
 * @param by name of the account; null: by itself
 * @param before where the insight stood
 * @param newOwner who it was given to; null unless it was, or it was given to nobody
 * @param until the day it was put off to; null unless it was
 * @param reason null unless it was declined
 * @param words the reason in words; null unless it was declined
 * @param undoneBy name of the account that took it back; null: it stands
 */
public record TriageAct(
        long id,
        Kind kind,
        @Nullable Long together,
        @Nullable Long change,
        @Nullable String by,
        Instant at,
        Triaged before,
        @Nullable String newOwner,
        @Nullable LocalDate until,
        @Nullable DeclineReason reason,
        @Nullable String words,
        @Nullable String undoneBy) {

    /** What can be done. */
    public enum Kind {
        /** It counts as evidence. */
        ACKNOWLEDGED,
        /** Nothing is made of it. */
        DECLINED,
        /** It was put off. */
        LATER,
        /** A proposal was made. */
        PROMOTED,
        /** It went to another insight. */
        MERGED,
        /** It was given to somebody, or to nobody. */
        OWNER,
        /** The day came to which it was put off. */
        WOKEN,
        /** What was declined, or whose proposal was taken back, is looked at again. */
        RETURNED
    }

    /** Whether it was taken back. */
    public boolean undone() {
        return undoneBy != null;
    }

    /** Whether a person did it, and it stands. */
    public boolean canBeUndone() {
        return by != null && undoneBy == null;
    }
}
