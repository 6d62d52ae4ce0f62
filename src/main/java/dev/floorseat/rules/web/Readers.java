package dev.floorseat.rules.web;

import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import jakarta.servlet.http.HttpServletRequest;

/** Who reads which rules: what is in force everybody, what is asked about or tried those on the floor, the rest CX leads. */
final class Readers {

    private Readers() {}

    static boolean mayRead(Rule rule, HttpServletRequest request) {
        return isLead(request)
                || rule.state() == State.IN_FORCE
                || (rule.state().isPublic() && (request.isUserInRole("MENTOR") || request.isUserInRole("EXECUTIVE")));
    }

    static boolean isLead(HttpServletRequest request) {
        return request.isUserInRole("LEAD");
    }
}
