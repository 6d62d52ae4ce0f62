package dev.floorseat.rotation.solve;

import dev.floorseat.rotation.plan.Takeover;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs of rotations as they are kept: listed with what their plans are worth, and taken into the draft. */
@Component
public class Runs {

    /** Runs a planner can still make sense of. */
    private static final int SHOWN = 50;

    private final Solves solves;
    private final FigureRows figures;
    private final Takeover takeover;
    private final Clock clock;

    Runs(Solves solves, FigureRows figures, Takeover takeover, Clock clock) {
        this.solves = solves;
        this.figures = figures;
        this.takeover = takeover;
        this.clock = clock;
    }

    /**
     * A run and what its plan is worth.
     *
     * @param figures as they were when it ended; empty: it has not, or ran before they were kept
     */
    public record Run(Solve solve, Map<Figure, Long> figures) {}

    /** The newest runs of a rotation, 50 at most, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> of(long rotation) {
        Map<Long, Map<Figure, Long>> worth = figures.of(rotation);
        return solves.of(rotation, SHOWN).stream()
                .map(solve -> new Run(solve, worth.getOrDefault(solve.id(), Map.of())))
                .toList();
    }

    /**
     * One run of a rotation.
     *
     * @throws Refusal if it is none of this rotation
     */
    @Transactional(readOnly = true)
    public Run run(long rotation, long id) {
        Solve solve = solves.byId(id)
                .filter(each -> each.rotation() == rotation)
                .orElseThrow(() -> Refusal.notFound("rotation.no-job", Long.toString(id)));
        return new Run(solve, figures.of(rotation).getOrDefault(id, Map.of()));
    }

    /**
     * Puts the plan of a run into the draft, as a change that can be undone; where the rotation changed so that a hard rule would newly be
     * broken, nothing is changed.
     *
     * @throws Refusal if there is no such run, or it has no plan yet
     */
    @Transactional
    public Takeover.Outcome take(long id, String account) {
        Solve solve = solves.byId(id).orElseThrow(() -> Refusal.notFound("rotation.no-job", Long.toString(id)));
        if (!solve.done()) {
            throw Refusal.conflict("runs.not-done");
        }
        Takeover.Outcome outcome = takeover.take(solve.rotation(), solve.best(), account);
        if (outcome.broken().isEmpty()) {
            solves.taken(id, clock.instant(), account);
        }
        return outcome;
    }
}
