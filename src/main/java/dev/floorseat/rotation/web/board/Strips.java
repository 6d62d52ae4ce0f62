package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.RotationSolver;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Score;
import dev.floorseat.solver.Verification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how the draft stands and how far its solve is. */
@Component
class Strips {

    private final SolveJobs jobs;
    private final Planning planning;
    private final RotationSolver solver;

    Strips(SolveJobs jobs, Planning planning, RotationSolver solver) {
        this.jobs = jobs;
        this.planning = planning;
        this.solver = solver;
    }

    Strip of(Scene scene) {
        Draft draft = scene.draft();
        Solve solve = jobs.newest(draft.rotation().number()).orElse(null);
        Map<String, String> stands = draft.assignment();
        long now = Wishes.missed(draft.problem(), stands, scene.verification());
        if (solve == null || !solve.state().active() || solve.best().isEmpty()) {
            Long before = solve == null || solve.state().active() ? null : before(draft);
            return strip(scene, solve, stands, scene.verification(), now, before);
        }
        Map<String, String> best = new java.util.HashMap<>(solve.best());
        best.values().retainAll(draft.slots().keySet());
        Verification verified = solver.verify(draft.problem(), best);
        return strip(scene, solve, best, verified, Wishes.missed(draft.problem(), best, verified), now);
    }

    private @Nullable Long before(Draft draft) {
        return planning.beforeSolve(draft)
                .filter(before -> !before.isEmpty())
                .map(before -> Wishes.missed(draft.problem(), before, solver.verify(draft.problem(), before)))
                .orElse(null);
    }

    private static Strip strip(
            Scene scene,
            @Nullable Solve solve,
            Map<String, String> assignment,
            Verification verification,
            long wishes,
            @Nullable Long wishesBefore) {
        Draft draft = scene.draft();
        Texts texts = scene.texts();
        List<Breach> broken = verification.breaches().stream()
                .filter(breach -> breach.rule().level() == Rule.Level.HARD)
                .toList();
        Score score = verification.score();
        return new Strip(
                draft.rotation().number(),
                solve == null ? null : solve.id(),
                solve != null && solve.state().active(),
                solve != null && solve.state().active() && solve.stopRequested(),
                tone(solve),
                state(solve, texts),
                broken.size() + draft.withoutShift().size(),
                draft.visits().size() - assignment.size() - draft.withoutShift().size(),
                wishes,
                wishesBefore == null || wishesBefore == wishes ? null : wishesBefore,
                solve == null ? "" : Curve.path(solve.curve()),
                solve == null
                        ? ""
                        : texts.say(
                                "curve",
                                Curve.steps(solve.curve()),
                                solve.elapsed().toSeconds()),
                new Strip.Details(
                        score.toString(),
                        solve == null || solve.movesPerSecond() == 0 ? "" : texts.say("moves", solve.movesPerSecond()),
                        solve == null ? draft.rotation().profile() : solve.profile(),
                        solve == null ? 0 : solve.seed()));
    }

    private static String tone(@Nullable Solve solve) {
        if (solve == null) {
            return "";
        }
        return switch (solve.state()) {
            case RUNNING, FINISHED, STOPPED -> "good";
            case QUEUED -> "";
            case FAILED -> "bad";
        };
    }

    private static String state(@Nullable Solve solve, Texts texts) {
        if (solve == null) {
            return texts.say("state.none");
        }
        String state = solve.state().active() && solve.stopRequested()
                ? "STOPPING"
                : solve.state().name();
        return texts.say("state." + state, Texts.clock(solve.elapsed()));
    }
}
