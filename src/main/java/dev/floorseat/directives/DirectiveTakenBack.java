package dev.floorseat.directives;

/**
 * The newest version of a directive, by which nobody has worked yet, is about to go. Sent in the same transaction, before it goes: who
 * holds on to it lets go of it now, or keeps it from going.
 *
 * @param directive its number
 * @param version number of the version
 */
public record DirectiveTakenBack(long directive, long version) {}
