package dev.floorseat.rules.web;

import dev.floorseat.rules.Review;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleComment;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who reads which rules: what is in force everybody, what is asked about or tried those on the floor and the planner, who places somebody
 * to look at it; the rest CX leads.
 */
final class Readers {

    private Readers() {}

    static boolean mayRead(Rule rule, HttpServletRequest request) {
        return isLead(request)
                || rule.state() == State.IN_FORCE
                || (rule.state().isPublic() && (isAsked(request) || request.isUserInRole("PLANNER")));
    }

    /** The same of lexicon and charter: what holds everybody, what is asked about those on the floor, the rest CX leads. */
    static boolean mayRead(Review review, HttpServletRequest request) {
        return isLead(request) || review.holds() || (review.isAsked() && isAsked(request));
    }

    /** Whether they comment on what is to come. */
    static boolean isAsked(HttpServletRequest request) {
        return request.isUserInRole("MENTOR") || request.isUserInRole("EXECUTIVE");
    }

    /** As what they speak then. */
    static RuleComment.Voice voice(HttpServletRequest request) {
        return request.isUserInRole("MENTOR") ? RuleComment.Voice.MENTOR : RuleComment.Voice.EXECUTIVE;
    }

    static boolean isLead(HttpServletRequest request) {
        return request.isUserInRole("LEAD");
    }
}
