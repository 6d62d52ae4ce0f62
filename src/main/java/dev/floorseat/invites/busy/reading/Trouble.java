package dev.floorseat.invites.busy.reading;

/** Why a calendar says nothing that can be relied on. What was read from it before stays in force. */
public enum Trouble {
    /** Nobody answers under the name, or the connection broke. */
    UNREACHABLE,
    /** The name leads to no public address. */
    PRIVATE,
    /** It, or where it leads on to, is no https address, or it leads on too often. */
    NO_HTTPS,
    /** The server wants to know who asks, or knows and refuses. */
    REFUSED,
    /** There is nothing under this address. */
    NOT_FOUND,
    /** The server answers with a fault of its own, or in a way nobody here reads. */
    SERVER_FAULT,
    /** It took longer than anybody waits. */
    TOO_SLOW,
    /** More bytes than are read. */
    TOO_LARGE,
    /** It is no calendar, such as a page to sign in. */
    NO_CALENDAR,
    /** A calendar that is broken: cut off, or with an entry that does not say when it is. */
    BROKEN,
    /** More entries, or more repetitions, than anybody has. */
    TOO_MUCH,
    /** A rule of repetition that is not understood, or made to keep its reader busy. */
    RULE,
    /** A time in a zone nobody knows. */
    UNKNOWN_ZONE,
    /** Address and password cannot be deciphered: the key has changed. */
    KEY_LOST
}
