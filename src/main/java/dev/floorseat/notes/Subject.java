package dev.floorseat.notes;

/**
 * What a note is about. Never a person.
 *
 * @param kind what sort of thing
 * @param name as people call it, 1 to 200 characters
 */
public record Subject(Kind kind, String name) {

    /** What a note can be about. */
    public enum Kind {
        /** An order or strategy in force. */
        DIRECTIVE,
        /** A way things are done. */
        PROCESS,
        /** Something that is sold. */
        PRODUCT,
        /** Software, or a tool. */
        SYSTEM
    }

    /** The most characters of a name. */
    public static final int LONGEST = 200;

    /** Refuses a name that is empty or too long. */
    public Subject {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a name of " + name.length() + " characters");
        }
    }
}
