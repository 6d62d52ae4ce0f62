package dev.floorseat.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.solver.PlanFile;
import dev.floorseat.solver.PlantedProblem;
import dev.floorseat.solver.Problem;
import dev.floorseat.solver.ProblemFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineSolverTest {

    private static final Problem PROBLEM =
            PlantedProblem.of(new PlantedProblem.Size(5, 1, 12, 4, 5), 2).problem();

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path problem = Path.of("");
    private Path plan = Path.of("");

    @BeforeEach
    void writeTheProblem() throws IOException {
        problem = folder.resolve("problem.json");
        plan = folder.resolve("plan.json");
        try (OutputStream file = Files.newOutputStream(problem)) {
            ProblemFile.write(PROBLEM, file);
        }
    }

    @Test
    void solvesToAFileAndSaysSoInOneLineOfJson() throws Exception {
        assertThat(run("solve", problem, "--steps", "40", "--seed", "3", "--threads", "1", "--out", plan))
                .isZero();
        JsonNode line = line();
        assertThat(line.get("score").get("hard").longValue()).isZero();
        assertThat(line.get("visits").intValue()).isEqualTo(PROBLEM.visits().size());
        assertThat(line.get("unassigned").intValue()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("moves/s").contains("hard");
        try (InputStream file = Files.newInputStream(plan)) {
            assertThat(PlanFile.read(file, PROBLEM).score().soft())
                    .isEqualTo(line.get("score").get("soft").longValue());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(problem, plan);
        }
    }

    @Test
    void verifiesWhatItSolved() throws IOException {
        run("solve", problem, "--steps", "40", "--out", plan);
        JsonNode solved = line();
        out.reset();
        assertThat(run("verify", problem, plan)).isZero();
        assertThat(line().get("score")).isEqualTo(solved.get("score"));
        assertThat(line().get("counts").get("S5").longValue()).isPositive();
        assertThat(line().get("broken").get(0).get("words").stringValue()).isNotBlank();
    }

    @Test
    void exitsWithOneWhenAHardRuleIsBroken() throws IOException {
        String shift = PROBLEM.shifts().get(0).id();
        String visit = PROBLEM.visits().get(0).id();
        String other = PROBLEM.visits().get(2).id();
        Files.writeString(
                plan,
                "{\"rotation\": \"planted\", \"visits\": [{\"id\": \"%s\", \"slot\": \"%s/MORNING\"}, {\"id\": \"%s\", \"slot\": \"%s/FULL\"}]}"
                        .formatted(visit, shift, other, shift));
        assertThat(run("verify", problem, plan)).isEqualTo(1);
        assertThat(line().get("broken").get(0).get("id").stringValue()).isEqualTo("H1");
        assertThat(line().get("broken").get(0).get("visits").size()).isEqualTo(2);
    }

    @Test
    void refusesAProblemWithPointersAndWritesNothing() throws IOException {
        Files.writeString(problem, Files.readString(problem).replace("\"seats\" : 3", "\"seats\" : -3"));
        assertThat(run("solve", problem, "--steps", "1", "--out", plan)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("/sites/0/seats");
        assertThat(out.size()).isZero();
        assertThat(plan).doesNotExist();
    }

    @Test
    void refusesAPlanOfAnotherProblemWithPointers() throws IOException {
        Files.writeString(
                plan, "{\"rotation\": \"planted\", \"visits\": [{\"id\": \"V999\", \"slot\": \"S0/EVENING\"}]}");
        assertThat(run("verify", problem, plan)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("/visits/0/id")
                .contains("/visits/0/slot");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(run("solve", problem, "--seconds", "soon", "--out", plan)).isEqualTo(2);
        assertThat(run("solve", problem, "--seconds", "0", "--out", plan)).isEqualTo(2);
        assertThat(run("solve", problem, "--out", plan)).isEqualTo(2);
        assertThat(run("solve", problem, "--seconds", "1")).isEqualTo(2);
        assertThat(run("solve", problem, "--seconds", "1", "--threads", "0", "--out", plan))
                .isEqualTo(2);
        assertThat(run("solve", problem, "--quickly", "--seconds", "1", "--out", plan))
                .isEqualTo(2);
        assertThat(run("solve", folder.resolve("nothing.json"), "--seconds", "1", "--out", plan))
                .isEqualTo(2);
        assertThat(run("solve", problem, "--seconds", "1", "--out", folder.resolve("no/where.json")))
                .isEqualTo(2);
        assertThat(run("verify", problem)).isEqualTo(2);
        assertThat(run("verify", problem, folder.resolve("nothing.json"))).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(plan).doesNotExist();
    }

    @Test
    void writesAPlanThatOthersMayReadAsTheUmaskSays() throws IOException {
        run("solve", problem, "--steps", "0", "--out", plan);
        Path ordinary = Files.createFile(folder.resolve("ordinary"));
        assertThat(Files.getPosixFilePermissions(plan)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights/standard.json", "solver.xml"})
    void saysWhichOfTheEngineersFilesIsBroken(String name) throws IOException {
        Path broken = folder.resolve("solver-config").resolve(name);
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "{\"S1\": ");
        String before = System.getProperty("java.class.path");
        System.setProperty("java.class.path", folder.resolve("floorseat.jar").toString());
        try {
            assertThat(run("solve", problem, "--steps", "1", "--out", plan)).isEqualTo(2);
            assertThat(run("verify", problem, planOfNothing())).isEqualTo(2);
        } finally {
            System.setProperty("java.class.path", before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(name).doesNotContain("\tat ");
        assertThat(out.size()).isZero();
        assertThat(plan).doesNotExist();
    }

    @Test
    void takesAnUnreadableFileForUnusableInput() throws IOException {
        assertThat(failing(() -> {
                    throw new UncheckedIOException(new IOException("the disk is gone"));
                }))
                .isEqualTo(2);
        assertThat(failing(() -> {
                    throw JacksonIOException.construct(new IOException("the disk is gone"));
                }))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the disk is gone");
    }

    @Test
    void neverSaysThatARuleIsBrokenWhenItIsItselfBroken() throws IOException {
        assertThat(failing(() -> {
                    throw new IllegalStateException("nobody foresaw this");
                }))
                .isEqualTo(70);
        assertThat(failing(() -> {
                    throw new NoClassDefFoundError("nor this");
                }))
                .isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nobody foresaw this")
                .contains("nor this");
    }

    /** Verifies, and fails just when the result is to be printed. */
    private int failing(Runnable failure) throws IOException {
        try (PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8) {
                    @Override
                    public void println(@Nullable String line) {
                        failure.run();
                    }
                };
                PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            String[] words = {"verify", problem.toString(), planOfNothing().toString()};
            return CommandLineSolver.run(words, output, errors);
        }
    }

    private Path planOfNothing() throws IOException {
        return Files.writeString(folder.resolve("nothing.plan"), "{\"rotation\": \"planted\", \"visits\": []}");
    }

    private int run(Object... arguments) {
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        try (PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return CommandLineSolver.run(words, output, errors);
        }
    }

    private JsonNode line() {
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(1);
        return JsonMapper.builder().build().readTree(text);
    }
}
