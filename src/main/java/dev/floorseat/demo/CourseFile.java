package dev.floorseat.demo;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.WantedCourse;
import dev.floorseat.people.licence.WantedQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A course written in a file: title, text and quiz, with {@code ---} between them. In the quiz a line with {@code ?} is a question, one
 * with {@code +} a right and one with {@code -} a wrong answer to it, each with its reason after {@code |}.
 */
final class CourseFile {

    private static final int MONTHS = 24;
    private static final int PASS_PERCENT = 80;
    private static final int ATTEMPTS = 3;
    private static final int WITHIN_DAYS = 30;

    private CourseFile() {}

    /** The course of a file such as {@code speaking-de.txt} among the demo's courses. */
    static WantedCourse read(String file, LicenceKind kind, Locale language) {
        String[] parts = text(file).split("\n---\n", -1);
        return new WantedCourse(
                kind,
                language,
                parts[0],
                parts[1],
                "",
                MONTHS,
                PASS_PERCENT,
                ATTEMPTS,
                WITHIN_DAYS,
                questions(parts[2]));
    }

    private static List<WantedQuestion> questions(String quiz) {
        List<WantedQuestion> questions = new ArrayList<>();
        for (String written : quiz.split("(?m)^\\? ", -1)) {
            List<String> lines = written.strip().lines().toList();
            if (!lines.isEmpty()) {
                questions.add(new WantedQuestion(
                        lines.get(0),
                        lines.stream().skip(1).map(CourseFile::option).toList()));
            }
        }
        return questions;
    }

    private static WantedQuestion.WantedOption option(String line) {
        String[] said = line.substring(2).split(" \\| ", 2);
        return line.startsWith("+ ") ? WantedQuestion.right(said[0], said[1]) : WantedQuestion.wrong(said[0], said[1]);
    }

    private static String text(String file) {
        try (InputStream stream = CourseFile.class.getResourceAsStream("/demo/courses/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no such course: " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
