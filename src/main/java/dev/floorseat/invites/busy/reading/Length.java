package dev.floorseat.invites.busy.reading;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;

/**
 * How long something takes, RFC 5545 section 3.3.6: days are days on the clock, hours are hours.
 *
 * @param days whole days; a day on which the clocks change is one, too
 * @param rest what is left, less than some days
 */
record Length(int days, Duration rest) {

    private static final int LONGEST_DAYS = 3_660;

    /** Reads one such as {@code P1DT2H} or {@code P2W}. */
    static Length of(String written) throws UnusableCalendar {
        String value = written.strip();
        int time = value.indexOf('T');
        String date = time < 0 ? value : value.substring(0, time);
        try {
            Period period = date.equals("P") || date.equals("+P") ? Period.ZERO : Period.parse(date);
            Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + value.substring(time));
            if (period.getMonths() != 0
                    || period.getYears() != 0
                    || period.isNegative()
                    || rest.isNegative()
                    || period.getDays() > LONGEST_DAYS
                    || rest.toDays() > LONGEST_DAYS) {
                throw new UnusableCalendar(Trouble.BROKEN);
            }
            return new Length(period.getDays(), rest);
        } catch (java.time.DateTimeException | ArithmeticException e) {
            throw new UnusableCalendar(Trouble.BROKEN);
        }
    }

    /** What lies between two times: whole days between whole days, else hours. */
    static Length between(Moment from, Moment to) throws UnusableCalendar {
        LocalDateTime begin = from.local();
        if (from.day() && to.day()) {
            long days = begin.toLocalDate().until(to.local().toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
            return checked(days, Duration.ZERO);
        }
        return checked(0, Duration.between(from.instant(), to.instant()));
    }

    private static Length checked(long days, Duration rest) throws UnusableCalendar {
        if (days < 0 || rest.isNegative() || days > LONGEST_DAYS || rest.toDays() > LONGEST_DAYS) {
            throw new UnusableCalendar(Trouble.BROKEN);
        }
        return new Length((int) days, rest);
    }
}
