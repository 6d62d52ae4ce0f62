package dev.floorseat.invites.busy.reading;

import dev.floorseat.invites.busy.reading.Times.Span;
import dev.floorseat.invites.reading.ContentLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The events of one UID: one that may repeat, and those that stand in for some of its repetitions (RFC 5545 section 3.8.4.4). */
final class Series {

    private static final Length WHOLE_DAY = new Length(1, Duration.ZERO);

    private final List<Entry> masters = new ArrayList<>();
    private final List<Entry> overrides = new ArrayList<>();

    void add(Entry entry) {
        (entry.first("RECURRENCE-ID").isPresent() ? overrides : masters).add(entry);
    }

    /** One repetition: when it is and how long. */
    private record Turn(Moment from, @Nullable Moment to, Length length) {

        Instant end() {
            return to != null
                    ? to.instant()
                    : from.at(from.local().plusDays(length.days())).instant().plus(length.rest());
        }
    }

    /** Adds the blocks that touch the window; what is left of the budget goes down with every repetition looked at. */
    void into(List<Block> blocks, Window window, Times times, Budget budget) throws UnusableCalendar {
        Map<Instant, Entry> instead = new HashMap<>();
        TreeMap<Instant, Entry> onwards = new TreeMap<>();
        for (Entry override : overrides) {
            ContentLine id = override.first("RECURRENCE-ID").orElseThrow();
            Instant stoodFor = times.one(id).instant();
            instead.put(stoodFor, override);
            @Nullable String range = id.parameter("RANGE");
            if ("THISANDFUTURE".equalsIgnoreCase(range)) {
                onwards.put(stoodFor, override);
            }
            block(override, turn(override, times), window).ifPresent(blocks::add);
        }
        for (Entry master : masters) {
            for (Turn turn : turns(master, window, times, budget)) {
                Instant at = turn.from().instant();
                if (instead.containsKey(at)) {
                    continue;
                }
                Map.Entry<Instant, Entry> since = onwards.lowerEntry(at);
                if (since == null) {
                    block(master, turn, window).ifPresent(blocks::add);
                } else {
                    Turn moved = turn(since.getValue(), times);
                    Duration by = Duration.between(since.getKey(), moved.from().instant());
                    Moment from = turn.from().at(turn.from().local().plus(by));
                    block(since.getValue(), new Turn(from, null, moved.length()), window)
                            .ifPresent(blocks::add);
                }
            }
        }
    }

    private static List<Turn> turns(Entry master, Window window, Times times, Budget budget) throws UnusableCalendar {
        Turn first = turn(master, times);
        List<ContentLine> rules = master.all("RRULE");
        List<ContentLine> more = master.all("RDATE");
        Duration longest = first.length().rest().plusDays(first.length().days() + 1L);
        Map<Instant, Turn> found = new TreeMap<>();
        found.put(first.from().instant(), first);
        for (ContentLine line : rules) {
            Rule rule = Rule.of(line.value(), first.from(), times);
            for (LocalDateTime time : rule.in(window, longest, budget)) {
                budget.spend();
                Moment from = first.from().at(time);
                found.putIfAbsent(from.instant(), new Turn(from, null, first.length()));
            }
        }
        for (ContentLine line : more) {
            for (Span span : times.several(line)) {
                budget.spend();
                @Nullable Length length = span.length();
                found.put(
                        span.from().instant(),
                        new Turn(span.from(), span.to(), length == null ? first.length() : length));
            }
        }
        Set<Instant> without = new HashSet<>();
        for (ContentLine line : master.all("EXDATE")) {
            for (Span span : times.several(line)) {
                // a day for an event with a time means nothing (RFC 5545 section 3.8.5.1), and must not free an event
                // at midnight
                if (span.from().day() == first.from().day()) {
                    without.add(span.from().instant());
                }
            }
        }
        return found.values().stream()
                .filter(turn -> !without.contains(turn.from().instant()))
                .toList();
    }

    private static Turn turn(Entry entry, Times times) throws UnusableCalendar {
        Optional<ContentLine> start = entry.first("DTSTART");
        if (start.isEmpty()) {
            throw new UnusableCalendar(Trouble.BROKEN);
        }
        Moment from = times.one(start.get());
        Optional<ContentLine> end = entry.first("DTEND");
        Optional<ContentLine> length = entry.first("DURATION");
        if (end.isPresent()) {
            Moment to = times.one(end.get());
            if (from.day() && to.local().equals(from.local())) {
                // some programs write the last day where RFC 5545 section 3.6.1 wants the day after
                return new Turn(from, null, WHOLE_DAY);
            }
            return new Turn(from, to, Length.between(from, to));
        }
        if (length.isPresent()) {
            return new Turn(from, null, Length.of(length.get().value()));
        }
        // RFC 5545 section 3.6.1: a day takes a day, a time takes none
        return new Turn(from, null, from.day() ? WHOLE_DAY : new Length(0, Duration.ZERO));
    }

    private static Optional<Block> block(Entry entry, Turn turn, Window window) {
        Instant from = turn.from().instant();
        Instant to = turn.end();
        return from.isBefore(to) && window.touches(from, to)
                ? entry.showing().map(kind -> new Block(from, to, kind))
                : Optional.empty();
    }
}
