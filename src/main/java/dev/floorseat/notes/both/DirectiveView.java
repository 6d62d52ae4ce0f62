package dev.floorseat.notes.both;

import dev.floorseat.people.PersonId;

/**
 * What one of the two people of a visit thinks of a directive.
 *
 * @param directiveVersion the number of the version that was in force
 */
public record DirectiveView(PersonId author, String clientId, long directiveVersion, Opinion says) {}
