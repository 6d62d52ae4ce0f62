package dev.floorseat.rotation.web.board;

import java.util.Locale;

/** What matters most about a visit on the board: decides border and colour of its card. */
enum State {
    /** Breaks a hard rule. */
    CONFLICT,
    /** Its shift is not in the roster any more. */
    GONE,
    /** Somebody declined it. */
    DECLINED,
    /** Has begun: nothing changes it any more. */
    BEGUN,
    /** The solver may not move it. */
    PINNED,
    /** Not where it was published. */
    CHANGED,
    /** As it was published. */
    PUBLISHED,
    /** Planned, and nobody was told. */
    PLANNED;

    /** What the page and the style sheet call it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
