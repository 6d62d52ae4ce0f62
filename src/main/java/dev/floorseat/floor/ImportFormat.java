package dev.floorseat.floor;

/** How an import file is written. */
public enum ImportFormat {
    /** RFC 4180 with a header, UTF-8, separated by comma or semicolon. */
    CSV,
    /** An array of objects (RFC 8259). */
    JSON
}
