package dev.floorseat.notes.tally;

/** What came of asking a customer whether somebody may listen. */
public enum Consent {
    /** The customer was asked. */
    ASKED,
    /** And said yes. */
    GIVEN,
    /** And said no: from here on only the screen is looked at. */
    REFUSED
}
