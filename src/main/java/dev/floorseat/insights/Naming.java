package dev.floorseat.insights;

import dev.floorseat.insights.Change.Kind;
import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What CX leads say of an insight: what it is called, and which of its notes speak against it. */
@Component
@Transactional
class Naming {

    private final InsightRows rows;
    private final Links links;
    private final InsightHistory history;
    private final Regrouping regrouping;
    private final Counting counting;
    private final Guarded guard;

    Naming(
            InsightRows rows,
            Links links,
            InsightHistory history,
            Regrouping regrouping,
            Counting counting,
            Guarded guard) {
        this.rows = rows;
        this.links = links;
        this.history = history;
        this.regrouping = regrouping;
        this.counting = counting;
        this.guard = guard;
    }

    void title(InsightId id, long revision, String typed, String by) {
        String title = typed.strip();
        if (title.length() > Insights.LONGEST_TITLE) {
            throw Refusal.unusable(
                    List.of(Fault.at("/title", "insights.title.too-long", title.length(), Insights.LONGEST_TITLE)),
                    "insights.not-saved");
        }
        guard.admit(Map.of("/title", title));
        rows.hold(List.of(id));
        Insight insight = regrouping.seen(id, revision);
        String wanted = title.isEmpty() ? null : title;
        if (!Objects.equals(insight.title(), wanted)) {
            history.add(Kind.TITLE, id, null, insight.title(), by, List.of());
            rows.title(id, wanted);
            rows.touch(id);
        }
    }

    void mark(InsightId id, long revision, long note, boolean contradicts, String by) {
        rows.hold(List.of(id));
        regrouping.seen(id, revision);
        Link link = Optional.ofNullable(links.byNote(List.of(note)).get(note))
                .filter(one -> one.insight().equals(id))
                .orElseThrow(() -> Refusal.notFound("notes.no-note", Long.toString(note)));
        if (link.contradicts() != contradicts) {
            history.add(contradicts ? Kind.CONTRADICTS : Kind.SUPPORTS, id, null, null, by, List.of(link));
            links.mark(note, contradicts);
            rows.touch(id);
            counting.count(List.of(id));
        }
    }
}
