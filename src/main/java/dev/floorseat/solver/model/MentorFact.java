package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.time.LocalDate;
import java.util.Set;

/** A mentor as the rules need them. */
final class MentorFact {

    final int index;
    final String id;
    final Set<String> languages;
    final int weekCap;
    final long hosted;

    private final boolean optedIn;
    private final Days licence;

    MentorFact(int index, Problem.Mentor mentor) {
        this.index = index;
        this.id = mentor.id();
        this.languages = mentor.languages();
        this.weekCap = mentor.weekCap();
        this.hosted = mentor.hosted();
        this.optedIn = mentor.optedIn();
        this.licence = Days.of(mentor.licence());
    }

    boolean mayHostOn(LocalDate day) {
        return optedIn && licence.cover(day);
    }

    @Override
    public String toString() {
        return id;
    }
}
