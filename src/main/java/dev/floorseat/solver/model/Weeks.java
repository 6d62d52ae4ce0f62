package dev.floorseat.solver.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Makes each ISO week of a mentor and of a site once, so that the rules compare by identity. */
final class Weeks {

    private final Map<LocalDate, LocalDate> days = new HashMap<>();
    private final Map<LocalDate, LocalDate> mondays = new HashMap<>();
    private final Map<MentorWeek, MentorWeek> ofMentors = new HashMap<>();
    private final Map<SiteWeek, SiteWeek> ofSites = new HashMap<>();

    /** One object a day saves megabytes. */
    LocalDate day(LocalDate day) {
        return days.computeIfAbsent(day, same -> same);
    }

    MentorWeek of(MentorFact mentor, LocalDate day) {
        return ofMentors.computeIfAbsent(new MentorWeek(mentor, monday(day)), same -> same);
    }

    SiteWeek of(SiteFact site, LocalDate day) {
        return ofSites.computeIfAbsent(new SiteWeek(site, monday(day)), same -> same);
    }

    private LocalDate monday(LocalDate day) {
        return mondays.computeIfAbsent(day, any -> any.with(DayOfWeek.MONDAY));
    }
}
