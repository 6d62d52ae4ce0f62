package dev.floorseat.invites.letter;

/** Why a letter is written. */
public enum LetterKind {
    /** The first invite. */
    REQUEST,
    /** Time or place changed: an answer is asked for again. */
    CHANGE,
    /** Only words changed: the answer is kept. */
    NOTE,
    /** The visit or the person is off. */
    CANCEL
}
