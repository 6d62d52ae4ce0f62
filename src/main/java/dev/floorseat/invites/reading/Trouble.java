package dev.floorseat.invites.reading;

/** Why an answer goes to a person instead of being applied. */
public enum Trouble {
    /** The mail is broken, or built to break its reader. */
    BROKEN_MAIL,
    /** The calendar in it is broken, or is no calendar. */
    BROKEN_CALENDAR,
    /** The calendar has more parts than any answer has. */
    TOO_MUCH,
    /** The calendar is no answer: an invite, a cancellation, a publication. */
    OTHER_METHOD,
    /** It answers more than one thing at once, or says both yes and no. */
    SEVERAL_ANSWERS,
    /** It does not say which event it answers. */
    NO_UID,
    /** It does not say who answers. */
    NO_ATTENDEE,
    /** It does not say yes, no or perhaps. */
    NO_ANSWER,
    /** It does not say when it was written, so that nobody knows what it follows. */
    NO_STAMP,
    /** It proposes a time in a zone nobody knows, or in none. */
    UNKNOWN_ZONE,
    /** It proposes another time and does not say which. */
    NO_TIME
}
