package dev.floorseat.notes.tally;

/** What is counted by one tap. */
public enum TallyKind {
    /** A contact: which customers, and the channel they would have liked. */
    CONTACT,
    /** Whether the customer may be listened to. */
    CONSENT,
    /** How many systems were opened for one contact. */
    SYSTEMS,
    /** How long somebody waited: as they said, and as the dashboard showed. */
    WAIT
}
