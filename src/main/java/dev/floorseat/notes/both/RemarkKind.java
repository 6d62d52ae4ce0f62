package dev.floorseat.notes.both;

/** What somebody has to say beside a note of their visit. */
public enum RemarkKind {
    /** There is more to it. */
    ADDITION,
    /** It should be seen otherwise. */
    OBJECTION,
    /** It was not like that. */
    NOT_SO
}
