package dev.floorseat.floor;

/**
 * An import has changed something. Published in the transaction of the import.
 *
 * @param kind what was imported
 */
public record RosterChanged(ImportKind kind) {}
