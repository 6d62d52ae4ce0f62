package dev.floorseat.people.licence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a person may still try.
 *
 * @param left attempts left now, 0 or more
 * @param again when the next attempt becomes free; null while some are left
 */
public record Allowance(int left, @Nullable Instant again) {

    /**
     * What is left of the attempts of a course.
     *
     * @param before moments of the attempts so far, in any order
     */
    static Allowance of(CourseVersion course, List<Instant> before, Instant now) {
        long period = course.withinDays() * 86_400L;
        List<Instant> counted = before.stream()
                .filter(at -> at.plusSeconds(period).isAfter(now))
                .sorted()
                .toList();
        int left = course.attempts() - counted.size();
        return left > 0
                ? new Allowance(left, null)
                : new Allowance(
                        0, counted.get(counted.size() - course.attempts()).plusSeconds(period));
    }
}
