package dev.floorseat.solver.model;

import java.time.LocalDate;

/** An ISO week of a mentor, by its Monday. */
record MentorWeek(MentorFact mentor, LocalDate monday) {}
