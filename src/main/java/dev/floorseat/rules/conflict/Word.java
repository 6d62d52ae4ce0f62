package dev.floorseat.rules.conflict;

/**
 * A word of a text.
 *
 * @param written as it stands there
 * @param stem what its forms have in common, in lower case
 * @param negated whether it stands under a "not", "no", "never", "without"
 */
record Word(String written, String stem, boolean negated) {

    private static final int LONG_ENOUGH = 5;

    /** Whether two words are forms of one, or one is part of the other, as in German compounds. */
    boolean isLike(Word other) {
        return stem.equals(other.stem)
                || (stem.length() >= LONG_ENOUGH && other.stem.contains(stem))
                || (other.stem.length() >= LONG_ENOUGH && stem.contains(other.stem));
    }

    /** As it is said: with its "not" where it has one. */
    boolean sameSide(Word other) {
        return negated == other.negated;
    }
}
