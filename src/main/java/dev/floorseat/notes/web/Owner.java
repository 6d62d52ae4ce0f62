package dev.floorseat.notes.web;

import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.rotation.VisitId;
import dev.floorseat.web.Refusal;

/** Whoever asks for something of a visit; whether it is theirs is looked up where it is kept. */
final class Owner {

    private Owner() {}

    /** The person signed in; an account without one has no visits. */
    static PersonId of(SignedIn who, long visit) {
        PersonId person = who.personId();
        if (person == null) {
            throw none(visit);
        }
        return person;
    }

    /** The visit of that number. */
    static VisitId visit(long number) {
        if (number <= 0) {
            throw none(number);
        }
        return new VisitId(number);
    }

    private static Refusal none(long visit) {
        return Refusal.notFound("rotation.no-visit", Long.toString(visit));
    }
}
