package dev.floorseat.people.licence;

import dev.floorseat.people.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * A quiz that somebody handed in. For the eyes of that person alone.
 *
 * @param course the version it was about
 * @param chosen numbers of the options chosen
 * @param right how many questions were answered rightly
 * @param score the same in percent, rounded down
 */
public record Attempt(
        long id,
        PersonId person,
        CourseVersion course,
        Set<Long> chosen,
        int right,
        int score,
        boolean passed,
        Instant at) {

    /** Copies the numbers. */
    public Attempt {
        chosen = Set.copyOf(chosen);
    }
}
