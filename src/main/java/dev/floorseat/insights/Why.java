package dev.floorseat.insights;

/** Why a note is in the insight it is in. */
public enum Why {
    /** It began here: nobody has said that it says the same as another. */
    OWN,
    /** Its author, shown what was there, said that it is the same. */
    CONFIRMED,
    /** A CX lead merged what it was in into this. */
    MERGE,
    /** A CX lead split it off. */
    SPLIT,
    /** A CX lead confirmed what the nightly comparison suggested. */
    NIGHTLY
}
