package dev.floorseat.rotation.web.board;

import java.time.LocalTime;

/** Which part of the day a shift belongs to, by when it starts on its site's clock. */
enum Band {
    /** Starts before 10:00. */
    EARLY,
    /** Starts from 10:00 to 13:00. */
    DAY,
    /** Starts after 13:00. */
    LATE;

    private static final LocalTime DAY_FROM = LocalTime.of(10, 0);
    private static final LocalTime DAY_UNTIL = LocalTime.of(13, 0);

    static Band of(LocalTime start) {
        if (start.isBefore(DAY_FROM)) {
            return EARLY;
        }
        return start.isAfter(DAY_UNTIL) ? LATE : DAY;
    }
}
