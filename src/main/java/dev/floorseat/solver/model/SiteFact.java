package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** A site as the rules need it. */
final class SiteFact {

    final int index;
    final String id;
    final ZoneId zone;
    /** Guest seats that may be taken at once; below zero when more are reserved than there are. */
    final int seats;

    private final Set<LocalDate> holidays;

    SiteFact(int index, Problem.Site site, int reservedSeats) {
        this.index = index;
        this.id = site.id();
        this.zone = site.zone();
        this.seats = site.seats() - reservedSeats;
        this.holidays = site.holidays();
    }

    boolean closedOn(LocalDate day) {
        return holidays.contains(day);
    }

    @Override
    public String toString() {
        return id;
    }
}
