package dev.floorseat.solver.engine;

import dev.floorseat.solver.Score;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.SolverFiles;
import dev.floorseat.solver.model.RotationPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.optaplanner.core.impl.solver.DefaultSolver;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

/**
 * A solver configuration and its one factory. A factory costs classes that are never freed, so there is one for the life of the
 * program; what differs from solve to solve is set on its configuration just before a solver is built.
 */
final class SolverTemplate {

    private final SolverConfig config;
    private final DefaultSolverFactory<RotationPlan> factory;

    private SolverTemplate(SolverConfig config) {
        this.config = config;
        this.factory = new DefaultSolverFactory<>(config);
    }

    /** Reads {@code solver-config/<name>}. */
    static SolverTemplate of(String name) {
        return of(name, EnvironmentMode.REPRODUCIBLE);
    }

    /** The same, watched over or not. */
    static SolverTemplate of(String name, EnvironmentMode mode) {
        try (InputStream xml = SolverFiles.open(name)) {
            Path copy = Files.createTempFile("floorseat-", ".xml");
            try {
                Files.write(copy, xml.readAllBytes());
                return new SolverTemplate(
                        SolverConfig.createFromXmlFile(copy.toFile()).withEnvironmentMode(mode));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized DefaultSolver<RotationPlan> solver(SolveSettings settings) {
        config.setRandomSeed(settings.seed());
        config.setMoveThreadCount(settings.threads() == 1 ? "NONE" : Integer.toString(settings.threads()));
        TerminationConfig end = new TerminationConfig();
        if (settings.limit() != null) {
            end.setSpentLimit(settings.limit());
        }
        config.setTerminationConfig(end);
        for (PhaseConfig<?> phase : config.getPhaseConfigList()) {
            if (phase instanceof CustomPhaseConfig custom) {
                custom.setCustomProperties(Map.of("seed", Long.toString(settings.seed())));
            }
            if (phase instanceof LocalSearchPhaseConfig search) {
                search.setTerminationConfig(settings.steps() == null ? null : after(settings.steps()));
            }
        }
        return (DefaultSolver<RotationPlan>) factory.buildSolver();
    }

    private static TerminationConfig after(int steps) {
        return new TerminationConfig()
                .withStepCountLimit((int) Math.min(Integer.MAX_VALUE, (long) steps * SolveSettings.MOVES_A_STEP));
    }

    /** Works out a plan's score. */
    Score score(RotationPlan plan) {
        try (InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> director = scoring(false)) {
            director.setWorkingSolution(plan);
            return PlanMaking.score(director.calculateScore());
        }
    }

    InnerScoreDirector<RotationPlan, HardMediumSoftLongScore> scoring(boolean withMatches) {
        return factory.<HardMediumSoftLongScore>getScoreDirectorFactory().buildScoreDirector(false, withMatches);
    }
}
