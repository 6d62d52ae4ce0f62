package dev.floorseat.insights.pattern;

import java.time.LocalTime;

/** A stretch of the day, by the wall clock. */
public enum Daypart {
    /** Before ten. */
    EARLY,
    /** From ten to two. */
    MIDDAY,
    /** From two to six. */
    AFTERNOON,
    /** From six on. */
    EVENING;

    /** The one a time falls into. */
    static Daypart of(LocalTime time) {
        int hour = time.getHour();
        if (hour < 10) {
            return EARLY;
        }
        if (hour < 14) {
            return MIDDAY;
        }
        return hour < 18 ? AFTERNOON : EVENING;
    }
}
