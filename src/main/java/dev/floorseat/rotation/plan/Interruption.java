package dev.floorseat.rotation.plan;

import dev.floorseat.rotation.plan.DaySettlement.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * Today's hosting on a queue at a site, stopped for a while.
 *
 * @param site external id
 * @param queue external id
 * @param from no hosting from then
 * @param to until then
 * @param changed visits that got other times
 * @param cancelled visits that are off
 * @param by the account
 * @param lifted whether it was taken back
 */
public record Interruption(
        long id,
        String site,
        String queue,
        Kind kind,
        Instant from,
        Instant to,
        int changed,
        int cancelled,
        String by,
        boolean lifted) {

    /** A visit shorter than this is not worth coming for. */
    private static final Duration LEAST = Duration.ofHours(1);

    /** What becomes of one visit: it keeps its times, gets others, or is off. */
    sealed interface Fate {

        /** Stays as it is. */
        record Kept() implements Fate {}

        /** Gets other times. */
        record Changed(Times times) implements Fate {}

        /** Does not take place. */
        record Off() implements Fate {}
    }

    /** How hosting is stopped. */
    public enum Kind {
        /** From now until a time: who is there waits if that is worth it, who was to come meanwhile comes then. */
        PAUSE {
            @Override
            Fate fate(Instant begin, Instant end, Instant now, Instant until) {
                if (begin.isAfter(now)) {
                    return begin.isBefore(until) ? later(until, end) : new Fate.Kept();
                }
                return end.isAfter(until) ? new Fate.Kept() : ended(begin, now);
            }
        },
        /** From a time on: who is there by then leaves then. */
        SHORTEN {
            @Override
            Fate fate(Instant begin, Instant end, Instant now, Instant until) {
                if (!end.isAfter(until)) {
                    return new Fate.Kept();
                }
                boolean worth = !begin.isAfter(now) || !begin.plus(LEAST).isAfter(until);
                return worth ? new Fate.Changed(new Times(begin, until)) : new Fate.Off();
            }
        },
        /** For the rest of the day: who is there leaves now, nobody else comes. */
        CANCEL {
            @Override
            Fate fate(Instant begin, Instant end, Instant now, Instant until) {
                return begin.isBefore(now) ? ended(begin, now) : new Fate.Off();
            }
        };

        /** What becomes of a visit that is not over. */
        abstract Fate fate(Instant begin, Instant end, Instant now, Instant until);

        private static Fate later(Instant begin, Instant end) {
            return begin.plus(LEAST).isAfter(end) ? new Fate.Off() : new Fate.Changed(new Times(begin, end));
        }

        /** What went on until now was a visit, and its mentor hosted so long. */
        private static Fate ended(Instant begin, Instant now) {
            return begin.isBefore(now) ? new Fate.Changed(new Times(begin, now)) : new Fate.Off();
        }
    }
}
