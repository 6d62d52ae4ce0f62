package dev.floorseat.people.licence;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.web.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a course is to become, as somebody typed it: it need not make sense.
 *
 * @param text empty: none
 * @param link empty: none
 * @param months null: not a number, as for the numbers after it
 */
public record WantedCourse(
        @Nullable LicenceKind kind,
        Locale language,
        String title,
        String text,
        String link,
        @Nullable Integer months,
        @Nullable Integer passPercent,
        @Nullable Integer attempts,
        @Nullable Integer withinDays,
        List<WantedQuestion> questions) {

    /** Most questions in a quiz. */
    public static final int MOST_QUESTIONS = 30;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 30_000;
    private static final int LONGEST_LINK = 500;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_DAYS = 366;
    private static final Set<String> OURS = Set.of("de", "en");

    /** Removes the blanks at the ends and copies the questions. */
    public WantedCourse {
        title = title.strip();
        text = text.replace("\r\n", "\n").strip();
        link = link.strip();
        questions = List.copyOf(questions);
    }

    /** A version as it would be typed. */
    public static WantedCourse of(CourseVersion version) {
        return new WantedCourse(
                version.kind(),
                version.language(),
                version.title(),
                version.text() == null ? "" : version.text(),
                version.link() == null ? "" : version.link(),
                version.months(),
                version.passPercent(),
                version.attempts(),
                version.withinDays(),
                version.questions().stream().map(WantedQuestion::of).toList());
    }

    /** What keeps it from being saved as a draft: pointers such as {@code /title} and {@code /questions/0/options/1/reason}. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(Fault.at("/kind", "courses.missing"));
        }
        if (!OURS.contains(language.getLanguage())) {
            faults.add(Fault.at("/language", "courses.missing"));
        }
        if (title.isEmpty()) {
            faults.add(Fault.at("/title", "courses.missing"));
        }
        shorter(faults, "/title", title, LONGEST_TITLE);
        shorter(faults, "/text", text, LONGEST_TEXT);
        shorter(faults, "/link", link, LONGEST_LINK);
        if (!link.isEmpty() && !leadsSomewhere(link)) {
            faults.add(Fault.at("/link", "courses.link-https"));
        }
        within(faults, "/months", months, MOST_MONTHS);
        within(faults, "/passPercent", passPercent, 100);
        within(faults, "/attempts", attempts, MOST_ATTEMPTS);
        within(faults, "/withinDays", withinDays, MOST_DAYS);
        if (questions.size() > MOST_QUESTIONS) {
            faults.add(Fault.at("/questions", "courses.most-questions", MOST_QUESTIONS));
        }
        for (int index = 0; index < questions.size(); index++) {
            questions.get(index).check("/questions/" + index, faults);
        }
        return faults;
    }

    /** What keeps it from being published, besides {@link #faults()}. */
    public List<Fault> missing() {
        List<Fault> missing = new ArrayList<>();
        if (text.isEmpty() && link.isEmpty()) {
            missing.add(Fault.at("/text", "courses.text-or-link"));
        }
        if (questions.isEmpty()) {
            missing.add(Fault.at("/questions", "courses.no-question"));
        }
        for (int index = 0; index < questions.size(); index++) {
            questions.get(index).demand("/questions/" + index, missing);
        }
        return missing;
    }

    static void shorter(List<Fault> faults, String pointer, String text, int longest) {
        if (text.length() > longest) {
            faults.add(Fault.at(pointer, "courses.too-long", longest));
        }
    }

    private static void within(List<Fault> faults, String pointer, @Nullable Integer number, int most) {
        if (number == null || number < 1 || number > most) {
            faults.add(Fault.at(pointer, "courses.not-within", 1, most));
        }
    }

    private static boolean leadsSomewhere(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && link.startsWith("https://");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
