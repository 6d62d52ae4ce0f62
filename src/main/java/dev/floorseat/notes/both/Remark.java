package dev.floorseat.notes.both;

import dev.floorseat.people.PersonId;

/**
 * What one of the two people of a visit says beside a note of it; both have the same weight.
 *
 * @param note the note's number
 * @param author nobody but the two is ever told whether it was them
 * @param text empty where the note is only said not to be so
 */
public record Remark(long id, String clientId, long note, PersonId author, RemarkKind kind, String text) {}
