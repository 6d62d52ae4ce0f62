package dev.floorseat.solver.engine;

import dev.floorseat.solver.Rule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Our model on the other engine: its sources with other package names, compiled when the benchmark runs. A runner in the same package
 * makes the plan there; it is written below because it cannot be compiled before the model is ported.
 */
final class TimefoldPort {

    private static final Path MODEL = Path.of("src/main/java/dev/floorseat/solver/model");
    private static final String PACKAGE = "dev.floorseat.solver.timefold";
    private static final String ENGINE = "ai.timefold.solver.core";
    private static final String RUNNER = """
            package dev.floorseat.solver.timefold;

            import ai.timefold.solver.core.api.solver.SolverFactory;
            import ai.timefold.solver.core.config.solver.SolverConfig;
            import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
            import ai.timefold.solver.core.impl.solver.DefaultSolver;
            import java.io.File;
            import java.time.Duration;
            import java.util.*;
            import java.util.function.Function;

            public final class Runner implements Function<Object[], long[]> {

                /** Problem, standard weights, configuration, seconds, seed; gives hard, medium, soft and moves. */
                @Override
                @SuppressWarnings("unchecked")
                public long[] apply(Object[] asked) {
                    var problem = (dev.floorseat.solver.Problem) asked[0];
                    World world = new World(problem);
                    SlotFilter filter = new SlotFilter(world);
                    List<HostingSlot> slots = List.copyOf(filter.usable());
                    List<Visit> visits = world.visits();
                    visits.forEach(visit -> visit.offer(filter.of(visit, Set.of())));
                    world.link(slots);
                    Weights weights = Weights.of(problem.weights(), (Map<String, Long>) asked[1]);
                    RotationPlan plan = new RotationPlan(world, visits, slots, weights);
                    Thread.currentThread().setContextClassLoader(Runner.class.getClassLoader()); // JAXB finds classes there
                    SolverConfig config = SolverConfig.createFromXmlFile((File) asked[2])
                            .withTerminationConfig(new TerminationConfig().withSpentLimit(Duration.ofSeconds((Integer) asked[3])));
                    config.setRandomSeed((Long) asked[4]);
                    var solver = (DefaultSolver<RotationPlan>) SolverFactory.<RotationPlan>create(config).buildSolver();
                    var score = solver.solve(plan).score();
                    return new long[] {
                        score.hardScore(), score.mediumScore(), score.softScore(), solver.getMoveEvaluationCount()
                    };
                }
            }
            """;

    private TimefoldPort() {}

    /** Ports, compiles and loads; gives the runner. */
    static Object runner() throws IOException, ReflectiveOperationException {
        Path to = Files.createDirectories(Path.of("target/benchmark/timefold"));
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(MODEL)) {
            for (Path file : files.filter(each -> !each.endsWith("package-info.java")).toList()) {
                sources.add(Files.writeString(to.resolve(file.getFileName()), ported(Files.readString(file))));
            }
        }
        sources.add(Files.writeString(to.resolve("Runner.java"), RUNNER));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-nowarn", "-proc:none", "-d", to.toString(), "-cp", System.getProperty("surefire.test.class.path",
                            System.getProperty("java.class.path")));
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("the ported model does not compile: see above");
            }
        }
        URL engine = Class.forName(ENGINE + ".config.solver.SolverConfig")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        // Not closed: the solver loads further classes of it while it runs, and the benchmark ends with this process.
        Apart loader = new Apart(to.toUri().toURL(), engine);
        return loader.loadClass(PACKAGE + ".Runner").getDeclaredConstructor().newInstance();
    }

    /** The other engine without ours before it: both keep their schema under the same name. */
    private static final class Apart extends URLClassLoader {

        Apart(URL... own) {
            super(own, TimefoldPort.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith(ENGINE) ? findClass(name) : super.loadClass(name, resolve);
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }

    /** The other engine wants the weights of all rules in one place, those that are never weighed too. */
    private static String fixed() {
        return Arrays.stream(Rule.values())
                .map(Rule::name)
                .filter(name -> !name.startsWith("S"))
                .map(name -> "@ConstraintWeight(\"" + name + "\") private final HardMediumSoftLongScore fixed" + name
                        + " = HardMediumSoftLongScore." + (name.startsWith("H") ? "ONE_HARD" : "ONE_MEDIUM") + ";\n")
                .collect(Collectors.joining());
    }

    /** Of the model's sources and of solver.xml. */
    static String ported(String text) {
        return text.replace("org.optaplanner.core", ENGINE)
                .replace("https://www.optaplanner.org/xsd", "https://timefold.ai/xsd")
                .replace("dev.floorseat.solver.model", PACKAGE)
                .replace("calculateScore()", "calculateScore().raw()")
                .replace("private Weights(", fixed() + "private Weights(")
                .replaceAll("<entitySelector><cacheType>PHASE.*?</entitySelector>", ""); // cannot be told to look ahead there
    }
}
