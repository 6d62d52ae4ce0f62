package dev.floorseat.demo;

import dev.floorseat.demo.Premises.Place;
import dev.floorseat.demo.Staff.Member;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The rosters as CSV files: early and late weeks in turn, a few who always work in the middle of the day or part time, every third
 * week a Saturday for a weekday off, leave, nobody on public holidays; and the forecast of agents that goes with it.
 */
final class RosterFile {

    private static final int HOURS = 8;
    private static final int PART_TIME_HOURS = 5;

    private final Random random;
    private final LocalDate monday;
    private final int weeks;
    private final Map<String, Set<LocalDate>> holidays;

    /**
     * Rosters.
     *
     * @param random in a state that decides all
     * @param monday first day
     * @param weeks how many
     * @param holidays days without work by site
     */
    RosterFile(Random random, LocalDate monday, int weeks, Map<String, Set<LocalDate>> holidays) {
        this.random = random;
        this.monday = monday;
        this.weeks = weeks;
        this.holidays = holidays;
    }

    String shifts() {
        StringBuilder file = new StringBuilder("id;mentor;site;queue;from;to\n");
        List<Member> mentors = Staff.mentors();
        for (int i = 0; i < mentors.size(); i++) {
            Place place = Premises.PLACES.get(i / Staff.MENTORS_A_SITE);
            int leave = i % 2 == 0 ? random.nextInt(weeks) : -1;
            for (int week = 0; week < weeks; week++) {
                if (week != leave) {
                    week(file, mentors.get(i), i, place, week);
                }
            }
        }
        return file.toString();
    }

    private void week(StringBuilder file, Member mentor, int index, Place place, int week) {
        boolean saturday = (week + index) % 3 == 0;
        int off = saturday ? 1 + random.nextInt(5) : DayOfWeek.SATURDAY.getValue();
        boolean late = (week + index) % 2 == 1;
        List<String> queues = index % 5 < 3 ? place.phone() : place.written();
        String queue = queues.get((index + (random.nextInt(4) == 0 ? 1 : 0)) % queues.size());
        for (int day = 1; day <= DayOfWeek.SATURDAY.getValue(); day++) {
            LocalDate date = monday.plusWeeks(week).plusDays(day - 1L);
            if (day != off && !holidays.getOrDefault(place.id(), Set.of()).contains(date)) {
                shift(file, mentor, index, place, queue, date, late);
            }
        }
    }

    /** What workforce management calls somebody's shift of a day. */
    static String id(Member mentor, LocalDate date) {
        return "S-" + mentor.id() + "-" + date.toString().replace("-", "");
    }

    private static void shift(
            StringBuilder file, Member mentor, int index, Place place, String queue, LocalDate date, boolean late) {
        String id = id(mentor, date);
        if (index % 15 == 9) {
            row(file, id, mentor, place, queue, date, LocalTime.of(8, 0), PART_TIME_HOURS);
        } else if (index % 15 == 4) {
            row(file, id, mentor, place, queue, date, LocalTime.of(9, 0), HOURS);
        } else if (index % 15 == 14) {
            // half a day on the phone, half a day in writing: two shifts to workforce management
            LocalTime from = late ? place.late() : place.early();
            row(file, id + "-a", mentor, place, queue, date, from, HOURS / 2);
            String second = place.written().get(index % place.written().size());
            row(file, id + "-b", mentor, place, second, date, from.plusHours(HOURS / 2), HOURS / 2);
        } else {
            row(file, id, mentor, place, queue, date, late ? place.late() : place.early(), HOURS);
        }
    }

    private static void row(
            StringBuilder file,
            String id,
            Member mentor,
            Place place,
            String queue,
            LocalDate date,
            LocalTime from,
            int hours) {
        file.append(String.join(
                        ";",
                        id,
                        mentor.id(),
                        place.id(),
                        queue,
                        date.atTime(from).toString(),
                        date.atTime(from).plusHours(hours).toString()))
                .append('\n');
    }

    /** Four stretches a day: busy in the middle, calm on Saturdays. */
    String staffing() {
        StringBuilder file = new StringBuilder("site;queue;from;to;agents\n");
        for (Place place : Premises.PLACES) {
            for (List<String> queues : List.of(place.phone(), place.written())) {
                for (String queue : queues) {
                    int usual = (queues.equals(place.phone()) ? 18 : 11) + random.nextInt(10);
                    forecast(file, place, queue, usual);
                }
            }
        }
        return file.toString();
    }

    private void forecast(StringBuilder file, Place place, String queue, int usual) {
        for (int day = 0; day < weeks * 7; day++) {
            LocalDate date = monday.plusDays(day);
            boolean closed = date.getDayOfWeek() == DayOfWeek.SUNDAY
                    || holidays.getOrDefault(place.id(), Set.of()).contains(date);
            if (closed) {
                continue;
            }
            int percentOfDay = date.getDayOfWeek() == DayOfWeek.SATURDAY
                    ? 60
                    : date.getDayOfWeek() == DayOfWeek.MONDAY ? 115 : 100;
            int[] percents = {70, 110, 100, 60};
            for (int stretch = 0; stretch < percents.length; stretch++) {
                LocalTime from = LocalTime.of(6 + stretch * 4, 0);
                int agents = Math.max(6, usual * percentOfDay * percents[stretch] / 10_000 + random.nextInt(3));
                file.append(String.join(
                                ";",
                                place.id(),
                                queue,
                                date.atTime(from).toString(),
                                date.atTime(from.plusHours(4)).toString(),
                                String.valueOf(agents)))
                        .append('\n');
            }
        }
    }
}
