package dev.floorseat.rotation.web.board;

import java.util.Locale;

/** What the rows of the board are. */
enum By {
    /** Sites and their shifts; the columns are the days of one week. */
    SITE,
    /** Executives; the columns are the weeks of the rotation. */
    EXECUTIVE,
    /** Mentors; the columns are the weeks of the rotation. */
    MENTOR;

    /** What an address calls it; what it does not know is the first. */
    static By of(String name) {
        for (By by : values()) {
            if (by.id().equals(name)) {
                return by;
            }
        }
        return SITE;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
