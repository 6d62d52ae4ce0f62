package dev.floorseat.rules;

import java.util.List;
import java.util.Optional;

/**
 * A rule in force with all that is said of it in a book or at the desk.
 *
 * @param rule the rule
 * @param chapter where it stands; empty: in no chapter
 * @param serves statements of the charter, in the charter's order
 * @param version number of the version in force, from 1
 * @param credit whom it is owed to, as they chose
 * @param feedback what the desk said of it, all weeks together
 */
public record PublishedRule(
        Rule rule,
        Optional<Chapter> chapter,
        List<CharterStatement> serves,
        int version,
        List<Credit> credit,
        Feedback feedback) {

    /** Copies the lists. */
    public PublishedRule {
        serves = List.copyOf(serves);
        credit = List.copyOf(credit);
    }
}
