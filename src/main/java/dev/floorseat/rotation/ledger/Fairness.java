package dev.floorseat.rotation.ledger;

/**
 * How a rotation changes the way something is shared out.
 *
 * @param before in the twelve months before it
 * @param after with what it holds so far on top
 */
public record Fairness(Spread before, Spread after) {

    /** What that is in a word. */
    public enum Turn {
        /** After it nothing can be shared out more evenly. */
        EVEN,
        /** Nearer to even than before. */
        BETTER,
        /** As far from even as before. */
        SAME,
        /** Further from even than before. */
        WORSE
    }

    /** What the rotation does to it. */
    public Turn turn() {
        if (after.unevenness() == 0) {
            return Turn.EVEN;
        }
        int grown = Long.compare(after.unevenness(), before.unevenness());
        return grown < 0 ? Turn.BETTER : grown == 0 ? Turn.SAME : Turn.WORSE;
    }
}
