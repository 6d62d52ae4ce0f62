package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.triage.Triage;
import dev.floorseat.insights.triage.TriageAct;
import dev.floorseat.insights.web.triage.ActTyped.Chosen;
import dev.floorseat.insights.web.triage.ActTyped.What;
import dev.floorseat.people.SignedIn;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what was typed, with one insight or with several. */
@Component
class Acting {

    private static final Set<String> OVERTAKEN = Set.of("triage.changed", "triage.merged");

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
     * @param already how many were so already
     * @param overtaken how many somebody else did something with meanwhile
     * @param unfit how many are where this cannot be done
     */
    record Done(List<Long> acts, int already, int overtaken, int unfit) {}

    /**
     * What became of taking back what was done in one go.
     *
     * @param back what was taken back
     * @param left what something later builds upon, or somebody else took back
     */
    record Undone(List<InsightId> back, List<InsightId> left) {}

    /** Does it with one, and answers with the act's number. */
    long one(InsightId insight, long revision, ActTyped typed, SignedIn who) {
        return one(insight, revision, typed, typed.what() == What.MERGE ? typed.target() : null, who);
    }

    private long one(InsightId insight, long revision, ActTyped typed, @Nullable InsightId into, SignedIn who) {
        String by = who.account();
        return switch (typed.what()) {
            case ACKNOWLEDGE -> triage.acknowledge(insight, revision, by);
            case DECLINE -> triage.decline(insight, revision, typed.why(), typed.words(), by);
            case LATER -> triage.later(insight, revision, typed.day(), by);
            case MERGE -> triage.merge(insight, revision, into == null ? typed.target() : into, by);
            case PROMOTE -> triage.promote(insight, revision, by, who.personId());
            case OWN -> triage.own(insight, revision, typed.owner(), by);
        };
    }

    /**
     * Does it with several, each by itself: what somebody else was faster with does not hold up the others.
     *
     * @throws Refusal if it cannot be done with any of them
     */
    Done several(ActTyped typed, SignedIn who) {
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
        int already = 0;
        int overtaken = 0;
        int unfit = 0;
        for (Chosen each : chosen) {
            try {
                acts.add(one(each.id(), each.revision(), typed, into, who));
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                boolean so = so(typed.what()).contains(refusal.key());
                boolean faster = OVERTAKEN.contains(refusal.key());
                already += so ? 1 : 0;
                overtaken += faster ? 1 : 0;
                unfit += so || faster ? 0 : 1;
            }
        }
        triage.tie(acts);
        return new Done(acts, already, overtaken, unfit);
    }

    /** The refusals that say that it is so already. */
    private static Set<String> so(What what) {
        return switch (what) {
            case ACKNOWLEDGE -> Set.of("triage.not-from.ACKNOWLEDGED");
            case DECLINE -> Set.of("triage.not-from.DECLINED");
            case MERGE -> Set.of("insights.merged-already");
            case PROMOTE -> Set.of("triage.not-from.PROMOTED");
            case OWN -> Set.of("triage.owner.already");
            case LATER -> Set.of();
        };
    }

    /** Takes back what was done in one go, each by itself: what something later builds upon does not hold up the others. */
    Undone undo(long act, SignedIn who) {
        List<InsightId> back = new ArrayList<>();
        List<InsightId> left = new ArrayList<>();
        List<TriageAct> all = triage.together(act);
        for (TriageAct each : all) {
            try {
                back.add(triage.undo(each.id(), who.account()));
            } catch (Refusal refusal) {
                if (all.size() == 1 || refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                left.add(each.before().insight());
            }
        }
        return new Undone(back, left);
    }

    /** Of those chosen the one that most speak for: the others go there. */
    private InsightId most(List<Chosen> chosen) {
        return insights.of(chosen.stream().map(Chosen::id).toList()).stream()
                .max(Comparator.comparingInt((Insight each) -> each.evidence().supporting())
                        .thenComparingLong(each -> -each.id().value()))
                .map(Insight::id)
                .orElseThrow(() -> Refusal.unusable("triage.chosen.two"));
    }
}
