package dev.floorseat.rules.answer.web;

import dev.floorseat.directives.Directive;
import dev.floorseat.directives.Directives;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may answer to the mistakes of a directive: the executive whose order it is, and CX leads, who do it for owners who told them. For
 * anybody else there are none.
 */
@Component
class OwnersOnly {

    private final Directives directives;

    OwnersOnly(Directives directives) {
        this.directives = directives;
    }

    Directive of(long id, SignedIn who, HttpServletRequest request) {
        return directives
                .directive(id)
                .filter(known -> may(known, who, request))
                .orElseThrow(() -> Refusal.notFound("directives.no-such", Long.toString(id)));
    }

    static boolean may(Directive directive, SignedIn who, HttpServletRequest request) {
        return request.isUserInRole("LEAD") || owns(directive, who, request);
    }

    static boolean owns(Directive directive, SignedIn who, HttpServletRequest request) {
        @Nullable PersonId person = who.personId();
        return request.isUserInRole("EXECUTIVE") && directive.owner().equals(person);
    }
}
