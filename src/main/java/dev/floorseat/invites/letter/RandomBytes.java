package dev.floorseat.invites.letter;

/** Where secrets come from; tests bring their own. */
@FunctionalInterface
public interface RandomBytes {

    /** So many bytes that nobody can guess. */
    byte[] next(int count);
}
