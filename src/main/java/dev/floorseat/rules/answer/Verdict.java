package dev.floorseat.rules.answer;

/** What somebody on the floor says of a change a month later. */
public enum Verdict {
    /** It helped. */
    BETTER,
    /** It made no difference. */
    SAME,
    /** It made things worse. */
    WORSE
}
