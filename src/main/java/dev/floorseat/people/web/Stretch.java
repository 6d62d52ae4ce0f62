package dev.floorseat.people.web;

import dev.floorseat.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A stretch of time as somebody typed it: on the clock of a zone, without offsets. */
record Stretch(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_YEARS_AHEAD = 5;

    /**
     * Takes what was typed. An hour that is there twice is taken whole: a form has no place for an offset, and nothing is left out.
     *
     * @throws Refusal unusable if it is over, runs backwards, is too long or too far ahead, or begins or ends when no clock does
     */
    static Stretch typed(LocalDateTime from, LocalDateTime to, ZoneId zone, Instant now) {
        Stretch typed = new Stretch(
                there(from, zone).withEarlierOffsetAtOverlap().toInstant(),
                there(to, zone).withLaterOffsetAtOverlap().toInstant());
        if (!from.isBefore(to)) {
            throw Refusal.unusable("people.mine.not-forward");
        }
        if (typed.to.isBefore(now)) {
            throw Refusal.unusable("people.mine.past");
        }
        if (Duration.between(typed.from, typed.to).compareTo(LONGEST) > 0
                || typed.from.isAfter(
                        now.atZone(zone).plusYears(MOST_YEARS_AHEAD).toInstant())) {
            throw Refusal.unusable("people.mine.too-long");
        }
        return typed;
    }

    private static ZonedDateTime there(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw Refusal.unusable(
                    "people.mine.hour-missing", local.toLocalTime().toString());
        }
        return local.atZone(zone);
    }
}
