package dev.floorseat.invites.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.invites.busy.reading.BrokenCalendars;
import dev.floorseat.invites.busy.reading.CalendarFuzz;
import dev.floorseat.invites.letter.GoldenLetter;
import dev.floorseat.invites.reading.BrokenMails;
import dev.floorseat.invites.reading.MailFuzz;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer, a fuzzer that sees which of its inputs reach new code, tries to break what reads strangers' mails and calendars: in a JVM of
 * its own with little memory, and a watch that ends it if an input never ends. What it finds lies in {@code target/fuzz}.
 */
@Tag("interop")
class FuzzTest {

    /** For each reader; the seeds are counted in. */
    private static final int RUNS = 55_000;

    private static final int LARGEST = 20_000;
    private static final int RECIPES = 200;
    private static final char WHOLE = 'R';
    private static final Pattern NEEDED = Pattern.compile(
            "[/\\\\](jazzer|ical4j|angus|jakarta\\.(mail|activation)|slf4j-api|commons-(lang3|codec)|threeten)[^/\\\\]*$");
    private static final Path FOUND = Path.of("target/fuzz");

    @TempDir
    private Path folder = Path.of("");

    /** A fuzzer at work, and where it says what it found. */
    private record Fuzzing(Process process, Path log) {

        void findsNothing() throws IOException, InterruptedException {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("not done after ten minutes, see " + log);
            }
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(process.exitValue())
                    .as("see %s:%n%s", log, said.substring(Math.max(0, said.length() - 6_000)))
                    .isZero();
            assertThat(said).contains("Done " + RUNS + " runs");
        }
    }

    @Test
    void findsNothingThatBreaksAReader() throws Exception {
        List<byte[]> mails = new ArrayList<>(BrokenMails.seeds());
        for (GoldenLetter letter : GoldenLetter.all()) {
            mails.add(Files.readAllBytes(letter.file()));
        }

        // side by side: there are two cores
        Fuzzing onMails = fuzz(MailFuzz.class, mails, BrokenMails.BITS);
        Fuzzing onCalendars = fuzz(CalendarFuzz.class, BrokenCalendars.seeds(), BrokenCalendars.WORDS);

        onMails.findsNothing();
        onCalendars.findsNothing();
    }

    private Fuzzing fuzz(Class<?> target, List<byte[]> seeds, List<String> words) throws IOException {
        Path own = Files.createDirectories(folder.resolve(target.getSimpleName()));
        Path corpus = corpus(own, seeds);
        Path dictionary = Files.write(
                own.resolve("words"), words.stream().map(FuzzTest::written).toList());
        Path log = Files.createDirectories(FOUND).resolve(target.getSimpleName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.getName(),
                        "--instrumentation_includes=dev.floorseat.invites.**",
                        "--custom_hook_includes=dev.floorseat.invites.**",
                        "--reproducer_path=" + FOUND,
                        "-runs=" + RUNS,
                        "-timeout=60",
                        "-rss_limit_mb=1500",
                        "-max_len=" + LARGEST,
                        "-seed=20261123",
                        "-dict=" + dictionary,
                        "-artifact_prefix=" + FOUND + "/",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", classPath());
        return new Fuzzing(builder.start(), log);
    }

    private static Path corpus(Path own, List<byte[]> seeds) throws IOException {
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        Random random = new Random(20_261_123);
        for (int i = 0; i < RECIPES; i++) {
            byte[] recipe = new byte[48];
            random.nextBytes(recipe);
            recipe[0] = (byte) (i % WHOLE);
            Files.write(corpus.resolve("recipe" + i), recipe);
        }
        for (int i = 0; i < seeds.size(); i++) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(WHOLE);
            whole.writeBytes(seeds.get(i));
            Files.write(corpus.resolve("whole" + i), whole.toByteArray());
        }
        return corpus;
    }

    /** What the readers need, and no more: the fuzzer looks through all of it. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(entry ->
                        !entry.endsWith(".jar") || NEEDED.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A line of libFuzzer's dictionary. */
    private static String written(String word) {
        StringBuilder line = new StringBuilder("\"");
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= ' ' && one < 127 && one != '"' && one != '\\';
            line.append(plain ? Character.toString((char) one) : "\\x%02x".formatted(one & 0xFF));
        }
        return line.append('"').toString();
    }
}
