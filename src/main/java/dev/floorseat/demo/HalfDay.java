package dev.floorseat.demo;

import dev.floorseat.demo.Premises.Place;
import dev.floorseat.demo.Staff.Member;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * Half a day of a mentor that may host somebody.
 *
 * @param name what its shift is called before the mentor, such as {@code P}
 */
record HalfDay(String name, Member mentor, Place place, String queue, LocalDateTime from) {

    private static final int HOURS = 4;
    private static final int AGENTS = 20;

    /** A mentor on one of the queues they may work on: those of the phone, then those of written contacts. */
    static HalfDay of(String name, int mentor, int queue, LocalDateTime from) {
        Place place = Premises.PLACES.get(mentor / Staff.MENTORS_A_SITE);
        String on = Stream.concat(place.phone().stream(), place.written().stream())
                .skip(queue)
                .findFirst()
                .orElseThrow();
        return new HalfDay(name, Staff.mentors().get(mentor), place, on, from);
    }

    /** A mentor on the phone. */
    static HalfDay ofPhone(String name, int mentor, LocalDateTime from) {
        return of(
                name,
                mentor,
                mentor
                        % Premises.PLACES
                                .get(mentor / Staff.MENTORS_A_SITE)
                                .phone()
                                .size(),
                from);
    }

    String shift() {
        return name + "-" + mentor.id();
    }

    String slot() {
        return shift() + (from.toLocalTime().isBefore(LocalTime.NOON) ? "/MORNING" : "/AFTERNOON");
    }

    String rostered() {
        return rosteredAs(shift()) + ";";
    }

    String rosteredAs(String shift) {
        return String.join(";", shift, mentor.id(), place.id(), queue, from.toString(), ends());
    }

    String staffed() {
        return String.join(";", place.id(), queue, from.toString(), ends(), String.valueOf(AGENTS));
    }

    private String ends() {
        return from.plusHours(HOURS).toString();
    }
}
