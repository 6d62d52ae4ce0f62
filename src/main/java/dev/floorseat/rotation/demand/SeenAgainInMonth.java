package dev.floorseat.rotation.demand;

import java.time.YearMonth;

/**
 * The same of the demands filed in one month.
 *
 * @param month in which they were filed
 * @param filed how many that count
 * @param seen how many of them were seen within {@link Demands#WEEKS} weeks
 */
public record SeenAgainInMonth(YearMonth month, int filed, int seen) {}
