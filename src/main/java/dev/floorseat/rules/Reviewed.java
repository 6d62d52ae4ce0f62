package dev.floorseat.rules;

/** An entry of the lexicon or a statement of the charter: somebody other than its writer puts it in force. */
public sealed interface Reviewed permits LexiconEntry, CharterStatement {

    /** Its number among those of its kind. */
    long id();

    /** Grows with every change: who writes names the one they saw. */
    long revision();

    /** How far it has come. */
    Review review();

    /** As comments name it. */
    Matter matter();

    /** The words one knows it by. */
    String words();
}
