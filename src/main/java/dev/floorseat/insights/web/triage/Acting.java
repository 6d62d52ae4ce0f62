package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.web.triage.ActTyped.Chosen;
import dev.floorseat.insights.web.triage.ActTyped.What;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what was typed, with one insight or with several. */
@Component
class Acting {

    private final Triage triage;
    private final Insights insights;

    Acting(Triage triage, Insights insights) {
        this.triage = triage;
        this.insights = insights;
    }

    /**
     * What became of an act on several.
     *
     * @param acts numbers of what was done
     * @param overtaken those somebody else did something with meanwhile
     */
    record Done(List<Long> acts, List<InsightId> overtaken) {}

    /** Does it with one, and answers with the act's number. */
    long one(InsightId insight, long revision, ActTyped typed, String by) {
        return one(insight, revision, typed, typed.what() == What.MERGE ? typed.target() : null, by);
    }

    private long one(InsightId insight, long revision, ActTyped typed, @Nullable InsightId into, String by) {
        return switch (typed.what()) {
            case ACKNOWLEDGE -> triage.acknowledge(insight, revision, by);
            case DECLINE -> triage.decline(insight, revision, typed.why(), typed.words(), by);
            case LATER -> triage.later(insight, revision, typed.day(), by);
            case MERGE -> triage.merge(insight, revision, into == null ? typed.target() : into, by);
            case PROMOTE -> triage.promote(insight, revision, by);
            case OWN -> triage.own(insight, revision, typed.owner(), by);
        };
    }

    /**
     * Does it with several, each by itself: what somebody else was faster with does not hold up the others.
     *
     * @throws Refusal if it cannot be done with any of them
     */
    Done several(ActTyped typed, String by) {
        List<Chosen> chosen = new ArrayList<>(typed.several());
        InsightId into = null;
        if (typed.what() == What.MERGE) {
            into = most(chosen);
            InsightId target = into;
            chosen.removeIf(each -> each.id().equals(target));
            if (chosen.isEmpty()) {
                throw Refusal.unusable("triage.chosen.two");
            }
        }
        List<Long> acts = new ArrayList<>();
        List<InsightId> overtaken = new ArrayList<>();
        for (Chosen each : chosen) {
            try {
                acts.add(one(each.id(), each.revision(), typed, into, by));
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                overtaken.add(each.id());
            }
        }
        triage.tie(acts);
        return new Done(acts, overtaken);
    }

    /** Of those chosen the one that most speak for: the others go there. */
    private InsightId most(List<Chosen> chosen) {
        return insights.of(chosen.stream().map(Chosen::id).toList()).stream()
                .max(Comparator.comparingInt((Insight each) -> each.evidence().supporting())
                        .thenComparing(each -> -each.id().value()))
                .map(Insight::id)
                .orElseThrow(() -> Refusal.unusable("triage.chosen.two"));
    }
}
