package dev.floorseat.rotation.pairing;

/** What somebody answers to "Would you do another visit together?". */
public enum PairingAnswer {
    /** Gladly. */
    GOOD,
    /** Does not know yet. */
    UNDECIDED,
    /** The two are never planned together again. */
    RATHER_NOT
}
