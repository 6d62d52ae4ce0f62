package dev.floorseat.invites.busy.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * A rule of repetition, RFC 5545 section 3.3.10, that was looked at before anybody computes with it: a rule can be made to run for ever,
 * and the library that expands it hears no interrupt.
 */
final class Rule {

    private static final Map<String, Duration> STEPS = Map.of(
            "HOURLY", Duration.ofHours(1),
            "DAILY", Duration.ofDays(1),
            "WEEKLY", Duration.ofDays(7),
            "MONTHLY", Duration.ofDays(28),
            "YEARLY", Duration.ofDays(365));

    private static final Set<String> LISTS = Set.of(
            "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS");

    private static final Set<String> OTHERS = Set.of("FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST");

    private static final int LONGEST = 4_000;

    /** A working week by months has 60, the days of a year 366. */
    private static final int LARGEST_PRODUCT = 500;

    /** Hours of eleven years, days of two hundred and seventy. */
    private static final int MOST_STEPS = 100_000;

    private final Map<String, String> parts;
    private final Moment start;
    private final Times times;

    private Rule(Map<String, String> parts, Moment start, Times times) {
        this.parts = parts;
        this.start = start;
        this.times = times;
    }

    /**
     * Takes a rule apart and refuses what nobody repeats anything by.
     *
     * @param start of the event: the first time, whether the rule would name it or not
     */
    static Rule of(String written, Moment start, Times times) throws UnusableCalendar {
        Map<String, String> parts = new LinkedHashMap<>();
        if (written.length() > LONGEST) {
            throw new UnusableCalendar(Trouble.RULE);
        }
        for (String part : written.toUpperCase(Locale.ROOT).split(";", -1)) {
            String stripped = part.strip();
            int equals = stripped.indexOf('=');
            if (stripped.isEmpty()) {
                continue;
            }
            String name = equals < 0 ? stripped : stripped.substring(0, equals);
            if (equals < 0 || !(LISTS.contains(name) || OTHERS.contains(name)) || parts.containsKey(name)) {
                throw new UnusableCalendar(Trouble.RULE);
            }
            parts.put(name, stripped.substring(equals + 1));
        }
        Rule rule = new Rule(parts, start, times);
        if (!STEPS.containsKey(parts.getOrDefault("FREQ", "")) || rule.product() > LARGEST_PRODUCT) {
            throw new UnusableCalendar(Trouble.RULE);
        }
        return rule;
    }

    private long product() throws UnusableCalendar {
        long product = 1;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (LISTS.contains(part.getKey()) && !part.getKey().equals("BYSETPOS")) {
                product *= Math.max(1, part.getValue().split(",", -1).length);
                if (product > LARGEST_PRODUCT) {
                    return product;
                }
            }
        }
        return product;
    }

    /**
     * The times it names up to the end of the window, and from its begin on.
     *
     * @param longest how long one takes at most: what began before the window may reach into it
     * @param budget no more are found than it has left, and one
     */
    List<LocalDateTime> in(Window window, Duration longest, Budget budget) throws UnusableCalendar {
        @Nullable Instant until = until();
        Instant end = until == null || until.isAfter(window.to()) ? window.to() : until;
        // a day on either side: the library counts on the clock, not in instants
        Instant begin = window.from().minus(longest).minus(1, ChronoUnit.DAYS);
        if (end.isBefore(begin) || end.isBefore(start.instant())) {
            return List.of();
        }
        check(end, budget);
        List<LocalDateTime> found = new ArrayList<>();
        for (LocalDateTime time : expanded(begin, end, budget.left())) {
            if (until == null || !start.at(time).instant().isAfter(until)) {
                found.add(time);
            }
        }
        return found;
    }

    private List<LocalDateTime> expanded(Instant begin, Instant end, int most) throws UnusableCalendar {
        try {
            return new Recur<LocalDateTime>(written())
                    .getDates(
                            start.local(),
                            LocalDateTime.ofInstant(begin, start.zone()),
                            LocalDateTime.ofInstant(end, start.zone()).plusDays(1),
                            most + 1);
        } catch (RuntimeException e) {
            // whatever the library does not take, of whatever kind
            throw new UnusableCalendar(Trouble.RULE);
        }
    }

    /** How often the library would step from the first time to the last. */
    private void check(Instant end, Budget budget) throws UnusableCalendar {
        int interval = number("INTERVAL", 1);
        int count = number("COUNT", Integer.MAX_VALUE);
        Duration step = STEPS.getOrDefault(parts.getOrDefault("FREQ", ""), Duration.ofHours(1));
        long steps = Duration.between(start.instant(), end).dividedBy(step.multipliedBy(interval));
        // a count bounds what is found; where lists take times away, not what is looked at
        long looked = parts.keySet().stream().anyMatch(LISTS::contains) ? steps : Math.min(steps, count);
        if (looked > MOST_STEPS) {
            throw new UnusableCalendar(Trouble.TOO_MUCH);
        }
        budget.step(looked * product());
    }

    private int number(String name, int otherwise) throws UnusableCalendar {
        @Nullable String value = parts.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number < 1 || (name.equals("INTERVAL") && number > MOST_STEPS)) {
                throw new UnusableCalendar(Trouble.RULE);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new UnusableCalendar(Trouble.RULE);
        }
    }

    /** The last moment; a whole day counts to its end. */
    private @Nullable Instant until() throws UnusableCalendar {
        @Nullable String value = parts.get("UNTIL");
        if (value == null) {
            return null;
        }
        Moment last = times.until(value.strip(), start.zone());
        return last.day() ? last.at(last.local().plusDays(1)).instant().minusSeconds(1) : last.instant();
    }

    /** As the library gets it: without its end, which is ours to find, and with the day that goes without saying. */
    private String written() {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.remove("UNTIL");
        String frequency = all.getOrDefault("FREQ", "");
        boolean noDays = all.keySet().stream()
                .noneMatch(name ->
                        Set.of("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO").contains(name));
        if (noDays && (frequency.equals("MONTHLY") || frequency.equals("YEARLY"))) {
            // the 31st is not moved to the 30th, nor 29 February to the 28th (RFC 5545 section 3.3.10)
            all.put("BYMONTHDAY", Integer.toString(start.local().getDayOfMonth()));
            if (frequency.equals("YEARLY")) {
                all.putIfAbsent("BYMONTH", Integer.toString(start.local().getMonthValue()));
            }
        }
        List<String> written = new ArrayList<>();
        all.forEach((name, value) -> written.add(name + "=" + value));
        return String.join(";", written);
    }
}
