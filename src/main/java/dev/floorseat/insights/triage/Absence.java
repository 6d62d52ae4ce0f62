package dev.floorseat.insights.triage;

import java.time.LocalDate;

/**
 * A CX lead is away.
 *
 * @param account who
 * @param from the first day
 * @param to the last day
 * @param deputy who does their work meanwhile
 */
public record Absence(long id, String account, LocalDate from, LocalDate to, String deputy) {

    boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
