package dev.floorseat.insights.web;

import dev.floorseat.insights.Evidence;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.InsightState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An insight as programs see it. */
record InsightView(
        String id,
        InsightState state,
        @Nullable String title,
        String words,
        Evidence evidence,
        List<String> notes,
        @Nullable String mergedInto,
        long revision) {

    static InsightView of(Insight insight) {
        InsightId into = insight.mergedInto();
        return new InsightView(
                Long.toString(insight.id().value()),
                insight.state(),
                insight.title(),
                insight.words(),
                insight.evidence(),
                insight.notes().stream().map(note -> Long.toString(note)).toList(),
                into == null ? null : Long.toString(into.value()),
                insight.revision());
    }
}
