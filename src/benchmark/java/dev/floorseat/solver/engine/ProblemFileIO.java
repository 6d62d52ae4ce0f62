package dev.floorseat.solver.engine;

import dev.floorseat.solver.Problem;
import dev.floorseat.solver.ProblemFile;
import dev.floorseat.solver.SolveSettings;
import dev.floorseat.solver.UnusableFile;
import dev.floorseat.solver.WeightProfile;
import dev.floorseat.solver.model.RotationPlan;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.optaplanner.persistence.common.api.domain.solution.SolutionFileIO;

/** Gives the benchmarker our problem files as plans in which nothing has a place yet. */
public final class ProblemFileIO implements SolutionFileIO<RotationPlan> {

    @Override
    public String getInputFileExtension() {
        return "json";
    }

    @Override
    public RotationPlan read(File file) {
        try (InputStream in = Files.newInputStream(file.toPath())) {
            Problem problem = ProblemFile.read(in);
            SolveSettings settings = SolveSettings.ofSteps(1, 0);
            return new Start(problem, settings, WeightProfile.named(WeightProfile.STANDARD).weights()).plan;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UnusableFile faulty) {
            throw new IllegalArgumentException(file + " cannot be used", faulty);
        }
    }

    /**
     * Plans are not kept.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public void write(RotationPlan plan, File file) {
        throw new UnsupportedOperationException("only scores are compared");
    }
}
