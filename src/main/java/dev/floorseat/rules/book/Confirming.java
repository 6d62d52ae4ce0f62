package dev.floorseat.rules.book;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.rules.proposal.Proposal;
import dev.floorseat.rules.proposal.Proposals;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind a rule: the insight it came from, wherever its notes are by now. */
@Component
@Transactional(readOnly = true)
public class Confirming {

    private final Proposals proposals;
    private final Insights insights;

    Confirming(Proposals proposals, Insights insights) {
        this.proposals = proposals;
        this.insights = insights;
    }

    /** The insights that became rules, by rule; a rule written by hand is not there. */
    public Map<Long, Insight> insights() {
        Map<Long, InsightId> origins = new LinkedHashMap<>();
        for (Proposal proposal : proposals.all()) {
            Long rule = proposal.rule();
            if (rule != null) {
                origins.put(rule, proposal.insight());
            }
        }
        Map<InsightId, Insight> known = read(origins.values());
        Map<Long, Insight> found = new LinkedHashMap<>();
        origins.forEach((rule, id) -> followed(id, known).ifPresent(insight -> found.put(rule, insight)));
        return found;
    }

    /**
     * How many voices from the floor speak for each rule today, by rule: each author once per visit. A rule written by hand, or for which
     * none speaks, is not there.
     */
    public Map<Long, Integer> notes() {
        Map<Long, Integer> notes = new LinkedHashMap<>();
        insights().forEach((rule, insight) -> {
            if (insight.evidence().supporting() > 0) {
                notes.put(rule, insight.evidence().supporting());
            }
        });
        return notes;
    }

    /** These, and those they were merged into. */
    private Map<InsightId, Insight> read(Collection<InsightId> ids) {
        Map<InsightId, Insight> known = new HashMap<>();
        List<InsightId> wanted = ids.stream().distinct().toList();
        while (!wanted.isEmpty()) {
            List<Insight> found = insights.of(wanted);
            found.forEach(insight -> known.put(insight.id(), insight));
            wanted = found.stream()
                    .flatMap(insight -> Optional.ofNullable(insight.mergedInto()).stream())
                    .filter(into -> !known.containsKey(into))
                    .distinct()
                    .toList();
        }
        return known;
    }

    private static Optional<Insight> followed(InsightId id, Map<InsightId, Insight> known) {
        Insight insight = known.get(id);
        while (insight != null && insight.mergedInto() != null) {
            insight = known.get(insight.mergedInto());
        }
        return Optional.ofNullable(insight);
    }
}
