package dev.floorseat.insights.web;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.Insights;
import java.util.List;

/**
 * One page of the insights.
 *
 * @param insights what is on it
 * @param number from 1
 * @param pages how many there are, at least one
 * @param count how many insights there are on all of them
 */
record InsightList(List<Insight> insights, int number, int pages, int count) {

    private static final int SIZE = 25;

    /** The page of that number, or the nearest there is. */
    static InsightList of(Insights insights, InsightFilter filter, int wanted) {
        int count = insights.count(filter);
        int pages = Math.max(1, (count + SIZE - 1) / SIZE);
        int number = Math.min(Math.max(1, wanted), pages);
        return new InsightList(insights.find(filter, (number - 1) * SIZE, SIZE), number, pages, count);
    }
}
