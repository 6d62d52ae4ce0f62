package dev.floorseat.rules.answer;

/** How an owner answers to a mistake in a directive. */
public enum AnswerKind {
    /** It stays as it is, and why. */
    KEEP,
    /** It gets a next version. */
    CHANGE,
    /** It is withdrawn. */
    WITHDRAW
}
