package dev.floorseat.rotation.plan;

import dev.floorseat.solver.Breach;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a plan that was made earlier into the draft, if the draft would still keep every hard rule it keeps now. */
@Component
public class Takeover {

    private final Drafts drafts;
    private final Planning planning;
    private final RotationSolver solver;

    Takeover(Drafts drafts, Planning planning, RotationSolver solver) {
        this.drafts = drafts;
        this.planning = planning;
        this.solver = solver;
    }

    /**
     * What came of it.
     *
     * @param draft the draft the plan was held against
     * @param moved how many visits changed; 0 where something is broken
     * @param kept how many visits stay where they are because they are pinned or have begun, or the slot is gone or was declined
     * @param broken what the plan would newly break; empty: it was taken
     */
    public record Outcome(Draft draft, int moved, int kept, List<Breach> broken) {}

    /**
     * Takes a plan over as one change that can be undone, or leaves everything as it is.
     *
     * @param plan slots by visit key
     */
    @Transactional
    public Outcome take(long rotation, Map<String, String> plan, String account) {
        planning.lock(rotation);
        Draft draft = drafts.of(rotation);
        Map<String, String> stands = draft.assignment();
        Map<String, String> result = draft.assignment();
        int kept = 0;
        for (Visit visit : draft.visits()) {
            String target = plan.get(visit.key());
            if (Objects.equals(target, stands.get(visit.key()))) {
                continue;
            }
            if (!draft.mayBeTaken(visit, target)) {
                kept++;
            } else if (target == null) {
                result.remove(visit.key());
            } else {
                result.put(visit.key(), target);
            }
        }
        List<Breach> broken = hard(draft, result);
        broken.removeAll(hard(draft, stands));
        int moved = broken.isEmpty() ? planning.take(draft, plan, account) : 0;
        return new Outcome(draft, moved, kept, broken);
    }

    private List<Breach> hard(Draft draft, Map<String, String> assignment) {
        return new ArrayList<>(solver.verify(draft.problem(), assignment).breaches().stream()
                .filter(breach -> breach.rule().level() == Rule.Level.HARD && breach.count() > 0)
                .toList());
    }
}
