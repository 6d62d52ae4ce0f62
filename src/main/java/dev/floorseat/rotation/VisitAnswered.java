package dev.floorseat.rotation;

import dev.floorseat.people.PersonId;

/** A person of a visit answered. Sent in the transaction that recorded it. */
public record VisitAnswered(VisitId visit, PersonId person, Answer answer) {}
