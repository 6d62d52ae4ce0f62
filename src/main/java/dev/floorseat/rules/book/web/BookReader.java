package dev.floorseat.rules.book.web;

import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;

/**
 * Who reads what of the book. What is in force everybody; what is tried or asked about those on the floor, too. A link to what once was in
 * the book leads to it for good.
 */
record BookReader(boolean lead, boolean mentor, boolean executive) {

    static BookReader of(HttpServletRequest request) {
        return new BookReader(
                request.isUserInRole("LEAD"), request.isUserInRole("MENTOR"), request.isUserInRole("EXECUTIVE"));
    }

    /** Whether they are on the floor, or answer for it. */
    boolean floor() {
        return lead || mentor || executive;
    }

    /** Whether a rule stands in the book for them today. */
    boolean finds(Rule rule, LocalDate today) {
        return rule.inForce(today) || (rule.state() == State.TRIAL && floor());
    }

    /** Whether a link to a rule shows it to them, whatever became of it. */
    boolean opens(PublishedRule rule) {
        return rule.version() > 0 && (floor() || rule.rule().inForceFrom() != null);
    }
}
