package dev.floorseat.notes.promise;

import java.time.LocalDate;

/**
 * A promise, checked.
 *
 * @param text what it is
 * @param due the day by which it will be done
 */
public record NewPromise(String text, LocalDate due) {}
