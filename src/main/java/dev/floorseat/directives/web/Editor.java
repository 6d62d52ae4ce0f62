package dev.floorseat.directives.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads directives, and what they may write: a CX lead all, an executive their own.
 *
 * @param account the name of the account
 * @param person null for an account without a person
 */
record Editor(String account, @Nullable PersonId person, boolean lead, boolean executive) {

    static Editor of(SignedIn who, HttpServletRequest request) {
        return new Editor(
                who.account(), who.personId(), request.isUserInRole("LEAD"), request.isUserInRole("EXECUTIVE"));
    }

    /** Whether it is their own order. */
    boolean owns(Directive directive) {
        return executive && directive.owner().equals(person);
    }

    boolean may(Directive directive) {
        return lead || owns(directive);
    }

    /** Whether they may register a directive of somebody. */
    boolean mayRegister(PersonId owner) {
        return lead || (executive && owner.equals(person));
    }

    boolean mayRegister() {
        return lead || (executive && person != null);
    }

    /** Whether they may know how often its owner met it. */
    boolean mayKnowWhoMetIt(Directive directive, boolean planner) {
        return lead || planner || owns(directive);
    }

    Directive ifMay(Directive directive) {
        if (!may(directive)) {
            throw Refusal.forbidden("directives.not-yours");
        }
        return directive;
    }
}
