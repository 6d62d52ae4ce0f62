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
    CANCEL,
    /** A time that the reader proposed is refused: everything stays as it was, and the answer is asked for again. */
    REFUSAL;

    /** The method of its calendar (RFC 5546). */
    String method() {
        return switch (this) {
            case REQUEST, CHANGE, NOTE -> "REQUEST";
            case CANCEL -> "CANCEL";
            case REFUSAL -> "DECLINECOUNTER";
        };
    }
}
