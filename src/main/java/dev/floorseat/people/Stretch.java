package dev.floorseat.people;

import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * A stretch of time as somebody typed it: on the clock of a zone, without offsets.
 *
 * @param from start, included
 * @param to end, not included
 */
public record Stretch(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_YEARS_AHEAD = 5;

    /**
     * Takes what was typed. An hour that is there twice is taken whole: a form has no place for an offset, and nothing is left out.
     *
     * @param zone on whose clock it was typed
     * @throws Refusal unusable if it is over, runs backwards, is too long or too far ahead, or begins or ends when no clock does
     */
    public static Stretch typed(LocalDateTime from, LocalDateTime to, ZoneId zone, Instant now) {
        Stretch typed = new Stretch(
                there(from, zone).withEarlierOffsetAtOverlap().toInstant(),
                there(to, zone).withLaterOffsetAtOverlap().toInstant());
        if (!from.isBefore(to)) {
            throw Refusal.unusable("people.mine.not-forward");
        }
        return typed.checked(now);
    }

    /**
     * This, if anybody can mean it.
     *
     * @throws Refusal unusable if it is over, runs backwards, is too long or too far ahead
     */
    public Stretch checked(Instant now) {
        if (!from.isBefore(to)) {
            throw Refusal.unusable("people.mine.not-forward");
        }
        if (to.isBefore(now)) {
            throw Refusal.unusable("people.mine.past");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0
                || from.isAfter(
                        now.atZone(ZoneOffset.UTC).plusYears(MOST_YEARS_AHEAD).toInstant())) {
            throw Refusal.unusable("people.mine.too-long");
        }
        return this;
    }

    private static ZonedDateTime there(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw Refusal.unusable(
                    "people.mine.hour-missing", local.toLocalTime().toString());
        }
        return local.atZone(zone);
    }
}
