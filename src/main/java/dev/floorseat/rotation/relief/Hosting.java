package dev.floorseat.rotation.relief;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody hosted: never shorter than what was planned, as that was hosted; earlier where they checked in earlier, later where
 * the debrief was held soon after; and cut to the shift, as there is no relief from what is no work.
 *
 * @param from begin
 * @param to end, after the begin
 */
record Hosting(Instant from, Instant to) {

    /** A debrief so long after the planned end still belongs to the visit; one written in the evening does not. */
    static final Duration DEBRIEF = Duration.ofMinutes(30);

    /**
     * Works it out.
     *
     * @param checkedIn null: nobody did
     * @param credited when the debrief was held; null: it was not
     * @param shiftFrom begin of the shift as it is by now; null: it is gone from the roster, and the planned time is all there is
     * @param shiftTo its end; null exactly when {@code shiftFrom} is
     */
    static Hosting of(
            Instant plannedFrom,
            Instant plannedTo,
            @Nullable Instant checkedIn,
            @Nullable Instant credited,
            @Nullable Instant shiftFrom,
            @Nullable Instant shiftTo) {
        Instant from = checkedIn == null ? plannedFrom : earlier(checkedIn, plannedFrom);
        boolean soon = credited != null && !credited.isAfter(plannedTo.plus(DEBRIEF));
        Instant to = credited != null && soon ? later(credited, plannedTo) : plannedTo;
        return new Hosting(
                later(from, shiftFrom == null ? plannedFrom : earlier(shiftFrom, plannedFrom)),
                earlier(to, shiftTo == null ? plannedTo : later(shiftTo, plannedTo)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
