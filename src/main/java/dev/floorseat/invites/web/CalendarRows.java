package dev.floorseat.invites.web;

import dev.floorseat.invites.busy.BusySource;
import dev.floorseat.invites.busy.SourceState;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.InTheWay;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calendars as their owner's page shows them: how they stand, and what they say of the next two weeks. */
@Component
class CalendarRows {

    private static final Duration NEXT = Duration.ofDays(14);
    private static final int MOST_TIMES = 20;

    private final People people;
    private final InTheWay inTheWay;
    private final Dates dates;
    private final Clock clock;

    CalendarRows(People people, InTheWay inTheWay, Dates dates, Clock clock) {
        this.people = people;
        this.inTheWay = inTheWay;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * A calendar as the page shows it.
     *
     * @param since when it was read last; null: never
     * @param tried when it was tried last
     * @param look of its state
     * @param count busy times of the next two weeks
     * @param all busy times from now on
     * @param times the first of them, written for the reader
     */
    record Row(
            BusySource source,
            SourceState state,
            String look,
            @Nullable String since,
            String tried,
            int count,
            int all,
            List<String> times) {}

    /** The promised visits that one of a person's calendars gets in the way of. */
    List<String> inTheWay(PersonId person, long source, Locale locale) {
        return inTheWay.of(person, people.busyTimesFrom(person, BusyTime.CALENDAR + source), locale);
    }

    Row row(BusySource source, Locale locale) {
        Instant now = clock.instant();
        SourceState state = source.state(now);
        List<BusyTime> ahead = people.busyTimesFrom(source.person(), source.name()).stream()
                .filter(time -> time.to().isAfter(now))
                .toList();
        List<BusyTime> soon = ahead.stream()
                .filter(time -> time.from().isBefore(now.plus(NEXT)))
                .toList();
        return new Row(
                source,
                state,
                switch (state) {
                    case FRESH -> "good";
                    case STALE -> "warn";
                    case BROKEN -> "bad";
                },
                dates.momentIfAny(source.good(), locale),
                dates.moment(source.tried(), locale),
                soon.size(),
                ahead.size(),
                soon.stream()
                        .limit(MOST_TIMES)
                        .map(time -> dates.moment(time.from(), locale) + " – " + dates.moment(time.to(), locale))
                        .toList());
    }
}
