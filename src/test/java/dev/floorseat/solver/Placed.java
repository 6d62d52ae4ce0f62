package dev.floorseat.solver;

import dev.floorseat.solver.Problem.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A visit in a slot, for the reference scorer. */
record Placed(
        Visit visit,
        Problem.Shift shift,
        Instant from,
        Instant to,
        boolean full,
        LocalDateTime localFrom,
        LocalDateTime localTo) {

    Placed(Visit visit, ReferenceFacts.Cut cut, ReferenceFacts facts) {
        this(
                visit,
                cut.shift(),
                cut.from(),
                cut.to(),
                cut.full(),
                LocalDateTime.ofInstant(
                        cut.from(), facts.site(cut.shift().site()).zone()),
                LocalDateTime.ofInstant(cut.to(), facts.site(cut.shift().site()).zone()));
    }

    LocalDate date() {
        return localFrom.toLocalDate();
    }

    String site() {
        return shift.site();
    }

    String queue() {
        return shift.queue();
    }

    String mentor() {
        return shift.mentor();
    }

    String executive() {
        return visit.executive();
    }

    boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(to);
    }

    boolean overlaps(Placed other) {
        return overlaps(other.from, other.to);
    }

    boolean goesOnAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
