package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Score;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how the draft stands and how far its solve is. */
@Component
class Strips {

    private final SolveJobs jobs;
    private final Planning planning;

    Strips(SolveJobs jobs, Planning planning) {
        this.jobs = jobs;
        this.planning = planning;
    }

    Strip of(Scene scene) {
        Draft draft = scene.draft();
        Solve solve = jobs.newest(draft.rotation().number()).orElse(null);
        Map<String, String> stands = draft.assignment();
        Score best = solve == null ? null : solve.score();
        if (solve != null
                && solve.state().active()
                && best != null
                && !solve.best().isEmpty()) {
            long missed = Wishes.missed(draft.problem(), draft.slots(), solve.best());
            return strip(scene, solve, best, -best.hard(), solve.best().size(), missed, missed(draft, stands));
        }
        long broken = scene.verification().breaches().stream()
                .filter(breach -> breach.rule().level() == Rule.Level.HARD)
                .count();
        Long before = solve == null || solve.state().active() ? null : before(draft);
        return strip(
                scene,
                solve,
                scene.verification().score(),
                broken + draft.withoutShift().size(),
                stands.size() + draft.withoutShift().size(),
                missed(draft, stands),
                before);
    }

    private static long missed(Draft draft, Map<String, String> assignment) {
        return Wishes.missed(draft.problem(), draft.slots(), assignment);
    }

    private @Nullable Long before(Draft draft) {
        return planning.beforeSolve(draft)
                .filter(before -> !before.isEmpty())
                .map(before -> missed(draft, before))
                .orElse(null);
    }

    private static Strip strip(
            Scene scene,
            @Nullable Solve solve,
            Score score,
            long broken,
            int placed,
            long wishes,
            @Nullable Long wishesBefore) {
        Draft draft = scene.draft();
        Texts texts = scene.texts();
        boolean active = solve != null && solve.state().active();
        return new Strip(
                draft.rotation().number(),
                solve == null ? null : solve.id(),
                active,
                solve != null && active && solve.stopRequested(),
                tone(solve),
                state(solve, texts),
                broken,
                draft.visits().size() - placed,
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
