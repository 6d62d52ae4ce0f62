package dev.floorseat.rotation.web.board;

import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Planning;
import dev.floorseat.rotation.solve.Solve;
import dev.floorseat.rotation.solve.SolveJobs;
import dev.floorseat.solver.Rule;
import dev.floorseat.solver.Score;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how the draft stands and how far its solve is. */
@Component
class Strips {

    /**
     * What a solve was last watched with: while the draft does not change, the figures need only what the solver stores.
     *
     * @param change the newest change of the draft then; null: there was none
     */
    private record Watched(long solve, @Nullable Long change, Scene scene) {}

    private final SolveJobs jobs;
    private final Planning planning;
    private final Scenes scenes;
    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();

    Strips(SolveJobs jobs, Planning planning, Scenes scenes) {
        this.jobs = jobs;
        this.planning = planning;
        this.scenes = scenes;
    }

    /** How far a solve is, for somebody who asks again and again: the draft is only read when it changed. */
    Strip of(long rotation, Locale locale) {
        Solve solve = jobs.newest(rotation).orElse(null);
        if (solve == null || !solve.state().active()) {
            watched.remove(rotation);
            return of(scenes.of(rotation, locale), solve, scenes.texts(locale));
        }
        Long change = planning.newestChange(rotation, null);
        Watched before = watched.get(rotation);
        if (before == null || before.solve() != solve.id() || !Objects.equals(before.change(), change)) {
            before = new Watched(solve.id(), change, scenes.of(rotation, locale));
            watched.put(rotation, before);
        }
        return of(before.scene(), solve, scenes.texts(locale));
    }

    Strip of(Scene scene) {
        long rotation = scene.draft().rotation().number();
        return of(scene, jobs.newest(rotation).orElse(null), scene.texts());
    }

    private Strip of(Scene scene, @Nullable Solve solve, Texts texts) {
        Draft draft = scene.draft();
        Map<String, String> stands = draft.assignment();
        Score best = solve == null ? null : solve.score();
        if (solve != null
                && solve.state().active()
                && best != null
                && !solve.best().isEmpty()) {
            long missed = Wishes.missed(draft.problem(), draft.slots(), solve.best());
            return strip(scene, texts, solve, best, -best.hard(), solve.best().size(), missed, missed(draft, stands));
        }
        long broken = scene.verification().breaches().stream()
                .filter(breach -> breach.rule().level() == Rule.Level.HARD)
                .count();
        Long before = solve == null || solve.state().active() ? null : before(draft);
        return strip(
                scene,
                texts,
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
            Texts texts,
            @Nullable Solve solve,
            Score score,
            long broken,
            int placed,
            long wishes,
            @Nullable Long wishesBefore) {
        Draft draft = scene.draft();
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
