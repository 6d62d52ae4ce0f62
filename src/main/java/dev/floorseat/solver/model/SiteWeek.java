package dev.floorseat.solver.model;

import java.time.LocalDate;

/** An ISO week of a site, by its Monday. */
record SiteWeek(SiteFact site, LocalDate monday) {}
