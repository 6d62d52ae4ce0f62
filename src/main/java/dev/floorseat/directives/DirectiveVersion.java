package dev.floorseat.directives;

import dev.floorseat.people.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directive as it stands in one version.
 *
 * @param id the version's number, unique among all versions
 * @param directive the directive's number
 * @param number counts the versions of this directive from 1
 * @param name what people call it, at most 120 characters
 * @param owner whose order it is
 * @param text what is ordered, at most 4,000 characters
 * @param intent what it is meant to bring about; null: not said
 * @param queues external ids of the queues it acts on; empty: all
 * @param from first day in force
 * @param to last day in force, whatever ended it; null: no end known
 */
public record DirectiveVersion(
        long id,
        long directive,
        int number,
        String name,
        PersonId owner,
        String text,
        @Nullable String intent,
        Set<String> queues,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Keeps its own copy of the queues. */
    public DirectiveVersion {
        queues = Set.copyOf(queues);
    }

    /** Whether it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it acts on a queue, named by its external id. */
    public boolean actsOn(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
