package dev.floorseat.rotation.demand;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.demand.Demand.Reason;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue is to be looked at again.
 *
 * @param source the key of who files it, at most 64 characters, such as {@code rule:17:trial:2027-01-11}; with the queue it names the
 *     demand, and filing it again does no harm
 * @param queue external id
 * @param by the visit takes place before this day; after today
 * @param notExecutives whose look does not count: they brought it up, or it is theirs
 * @param sites external ids of the sites where it can be seen; empty: wherever the queue runs
 * @param weight 1 to 10: how much it hurts when nobody looks, as the priority of a visit
 * @param lookFor what the visit looks for; cut after 1,000 characters
 * @param situation when it can be seen; cut after 500 characters; null: at any time
 * @param path of the page that says more; null: none
 */
public record NewDemand(
        String source,
        String queue,
        Reason reason,
        LocalDate by,
        Set<PersonId> notExecutives,
        Set<String> sites,
        int weight,
        String lookFor,
        @Nullable String situation,
        @Nullable String path) {

    private static final int LONGEST_LOOK = 1000;
    private static final int LONGEST_SITUATION = 500;

    /** Copies the sets, cuts what is too long, and refuses what names or says nothing. */
    public NewDemand {
        if (source.isBlank() || lookFor.isBlank() || weight < 1 || weight > 10) {
            throw new IllegalArgumentException("not a demand: " + source + " of weight " + weight);
        }
        notExecutives = Set.copyOf(notExecutives);
        sites = Set.copyOf(sites);
        lookFor = cut(lookFor, LONGEST_LOOK);
        situation = situation == null ? null : cut(situation, LONGEST_SITUATION);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
