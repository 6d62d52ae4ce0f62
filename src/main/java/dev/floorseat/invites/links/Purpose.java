package dev.floorseat.invites.links;

/** What a link is good for, and for nothing else. */
public enum Purpose {
    /** To come. */
    ACCEPT,
    /** To come perhaps. */
    TENTATIVE,
    /** Not to come. */
    DECLINE,
    /** To ask for another time. */
    PROPOSE
}
