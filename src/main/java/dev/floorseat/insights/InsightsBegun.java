package dev.floorseat.insights;

import java.util.List;

/**
 * Insights began: of notes that are like no other, or because notes were split off. Published in the same transaction, when their notes
 * are in them.
 */
public record InsightsBegun(List<InsightId> insights) {

    /** Copies the numbers. */
    public InsightsBegun {
        insights = List.copyOf(insights);
    }
}
