package dev.floorseat.invites.interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A program that reads calendars and that nobody here wrote. One process reads a whole folder. */
enum OutsideReader {
    /** Thunderbird's and Nextcloud's. */
    ICAL_JS("node", "ical-js.cjs"),
    /** That of Evolution, GNOME and KDE. */
    LIBICAL("/usr/bin/python3", "libical.py"),
    /** Home Assistant's and Plone's. */
    PYTHON_ICALENDAR("/usr/bin/python3", "python-icalendar.py");

    private static final Path SCRIPTS = Path.of(".ci/readers");

    /** Where {@code .ci/readers/install} puts what comes from npm. */
    private static final Path MODULES = Path.of("target/readers/node_modules");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Pattern ESCAPES = Pattern.compile("[\\\\%]");

    private final String program;
    private final String script;

    OutsideReader(String program, String script) {
        this.program = program;
        this.script = script;
    }

    /** What it understands of the files of a folder, by their names. Fails if the reader is not installed. */
    Map<String, Understood> read(Path folder) throws IOException, InterruptedException {
        Path words = Files.createTempFile("reader", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        program, SCRIPTS.resolve(script).toString(), folder.toString())
                .redirectError(words.toFile());
        builder.environment().put("NODE_PATH", MODULES.toAbsolutePath().toString());
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new AssertionError(this + " is not installed: run .ci/readers/install", e);
        }
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new AssertionError(
                    this + " failed; if it is not installed, run .ci/readers/install: " + Files.readString(words));
        }
        Files.delete(words);
        return lines.stream()
                .map(line -> JSON.readValue(line, Understood.class))
                .collect(Collectors.toMap(Understood::file, read -> read));
    }

    /**
     * Whether it read a text as it was meant. libical leaves white space at either end out. The python-icalendar of Debian 12 (4.0.3)
     * undoes escapes twice, and its own of {@code %}: from the first backslash or {@code %} on it reads something else, whoever wrote
     * the calendar.
     */
    boolean agrees(String meant, String read) {
        return switch (this) {
            case ICAL_JS -> meant.equals(read);
            case LIBICAL -> meant.strip().equals(read.strip());
            case PYTHON_ICALENDAR -> {
                String[] pieces = ESCAPES.split(meant, 2);
                yield pieces.length == 1 ? meant.equals(read) : read.startsWith(pieces[0]);
            }
        };
    }
}
