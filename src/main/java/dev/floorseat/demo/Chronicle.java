package dev.floorseat.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened before today, in whatever order it is thought of; told in the order in which it happened. */
final class Chronicle {

    private record Event(Instant at, Runnable act) {}

    private final List<Event> events = new ArrayList<>();
    private final LocalDate today;

    /** What happened before a day. */
    Chronicle(LocalDate today) {
        this.today = today;
    }

    /** The day on which it is told. */
    LocalDate today() {
        return today;
    }

    /** Something happened. */
    void add(Instant at, Runnable act) {
        events.add(new Event(at, act));
    }

    /** Something happened so many days ago, on the clock of the company; what fell on a weekend, on the Monday after if that is over. */
    void add(int daysAgo, int hour, Runnable act) {
        LocalDate day = today.minusDays(daysAgo);
        LocalDate monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        LocalDate on = weekend && monday.isBefore(today) ? monday : day;
        add(on.atTime(LocalTime.of(hour, 0)).atZone(Premises.ZONE).toInstant(), act);
    }

    /** Tells it; what happened at the same moment in the order in which it was thought of. */
    void tell(Rewind clock) {
        events.sort(Comparator.comparing(Event::at));
        events.forEach(event -> {
            clock.to(event.at());
            event.act().run();
        });
    }
}
