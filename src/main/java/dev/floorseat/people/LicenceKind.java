package dev.floorseat.people;

/** What a licence is for. */
public enum LicenceKind {
    /** An executive may split and take calls. */
    EXECUTIVE,
    /** A mentor may host. */
    HOST
}
