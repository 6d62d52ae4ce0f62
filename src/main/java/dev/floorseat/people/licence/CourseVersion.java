package dev.floorseat.people.licence;

import dev.floorseat.people.LicenceKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A course as it stands in one version. Once published it does not change: attempts and certificates keep theirs.
 *
 * @param id the row's number
 * @param course number of the course
 * @param number counted from 1 within the course
 * @param kind which licence it leads to
 * @param language it is written in: German or English
 * @param text as {@link CourseText} reads it; null: only a link
 * @param link {@code https:} address of a course elsewhere; null: none
 * @param months how long a certificate holds
 * @param passPercent of the questions that must be answered rightly
 * @param attempts how many a person has, over all courses of the kind, in
 * @param withinDays so many days
 * @param questions in order
 * @param publishedAt null: still being written
 */
public record CourseVersion(
        long id,
        long course,
        int number,
        LicenceKind kind,
        Locale language,
        String title,
        @Nullable String text,
        @Nullable String link,
        int months,
        int passPercent,
        int attempts,
        int withinDays,
        List<Question> questions,
        @Nullable Instant publishedAt) {

    /** Copies the questions. */
    public CourseVersion {
        questions = List.copyOf(questions);
    }

    /** The text in pieces; empty where there is only a link. */
    public List<CourseText> blocks() {
        return text == null ? List.of() : CourseText.of(text);
    }

    /** How many questions must be answered rightly, at least 1. */
    public int neededRight() {
        return Math.max(1, (questions.size() * passPercent + 99) / 100);
    }
}
