package dev.floorseat.people;

/** What a wish asks for. */
public enum WishKind {
    /** A visit inside this time would be welcome. */
    DESIRED,
    /** Rather no visit in this time. */
    UNDESIRED
}
