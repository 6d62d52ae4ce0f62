package dev.floorseat.people.web;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.WantedCourse;
import dev.floorseat.people.licence.WantedQuestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A course as it is typed, all as text, so that what was typed comes back as it was. What is asked comes as a list, one entry a
 * question; the options of the third question, say, as lists of equal length {@code option-2} and {@code reason-2}, with the places of
 * the right ones in {@code right-2}.
 */
record CourseForm(
        String kind,
        String language,
        String title,
        String text,
        String link,
        String months,
        String passPercent,
        String attempts,
        String withinDays,
        List<WantedQuestion> questions) {

    private static final WantedQuestion.WantedOption NO_OPTION = WantedQuestion.wrong("", "");
    private static final int OPTIONS_AT_FIRST = 3;
    private static final WantedQuestion NO_QUESTION = padded(new WantedQuestion("", List.of()), OPTIONS_AT_FIRST);

    static CourseForm blank(Locale reader) {
        return new CourseForm(
                        LicenceKind.EXECUTIVE.name(),
                        reader.getLanguage(),
                        "",
                        "",
                        "",
                        "24",
                        "80",
                        "3",
                        "30",
                        List.of())
                .padded();
    }

    static CourseForm of(WantedCourse course) {
        LicenceKind kind = course.kind();
        return new CourseForm(
                        kind == null ? "" : kind.name(),
                        course.language().getLanguage(),
                        course.title(),
                        course.text(),
                        course.link(),
                        String.valueOf(course.months()),
                        String.valueOf(course.passPercent()),
                        String.valueOf(course.attempts()),
                        String.valueOf(course.withinDays()),
                        course.questions())
                .padded();
    }

    static CourseForm of(MultiValueMap<String, String> typed) {
        List<String> asked = all(typed, "question");
        List<WantedQuestion> questions = new ArrayList<>();
        for (int n = 0; n < asked.size(); n++) {
            List<String> options = all(typed, "option-" + n);
            List<String> reasons = all(typed, "reason-" + n);
            List<String> right = all(typed, "right-" + n);
            List<WantedQuestion.WantedOption> read = new ArrayList<>();
            for (int o = 0; o < options.size(); o++) {
                read.add(new WantedQuestion.WantedOption(
                        options.get(o), right.contains(String.valueOf(o)), o < reasons.size() ? reasons.get(o) : ""));
            }
            questions.add(new WantedQuestion(asked.get(n), read));
        }
        return new CourseForm(
                one(typed, "kind"),
                one(typed, "language"),
                one(typed, "title"),
                one(typed, "text"),
                one(typed, "link"),
                one(typed, "months"),
                one(typed, "passPercent"),
                one(typed, "attempts"),
                one(typed, "withinDays"),
                questions);
    }

    /** Without the questions and options in which nothing was typed. */
    CourseForm pruned() {
        return with(questions.stream()
                .filter(question -> !question.blank())
                .map(question -> new WantedQuestion(
                        question.text(),
                        question.options().stream()
                                .filter(option -> !option.blank())
                                .toList()))
                .toList());
    }

    /** With room to type in: a question at least, and two options each. */
    CourseForm padded() {
        return with(
                questions.isEmpty()
                        ? List.of(NO_QUESTION)
                        : questions.stream()
                                .map(question -> padded(question, WantedQuestion.FEWEST_OPTIONS))
                                .toList());
    }

    CourseForm withOneMore() {
        List<WantedQuestion> more = new ArrayList<>(questions);
        if (more.size() < WantedCourse.MOST_QUESTIONS) {
            more.add(NO_QUESTION);
        }
        return with(more);
    }

    CourseForm without(int question) {
        List<WantedQuestion> fewer = new ArrayList<>(questions);
        if (question >= 0 && question < fewer.size()) {
            fewer.remove(question);
        }
        return with(fewer).padded();
    }

    /** With a question one place further up. */
    CourseForm lifted(int question) {
        List<WantedQuestion> moved = new ArrayList<>(questions);
        if (question > 0 && question < moved.size()) {
            moved.add(question - 1, moved.remove(question));
        }
        return with(moved);
    }

    CourseForm withOneMoreOption(int question) {
        return changed(question, options -> {
            if (options.size() < WantedQuestion.MOST_OPTIONS) {
                options.add(NO_OPTION);
            }
        });
    }

    CourseForm withoutOption(int question, int option) {
        return changed(question, options -> {
                    if (option >= 0 && option < options.size()) {
                        options.remove(option);
                    }
                })
                .padded();
    }

    WantedCourse wanted() {
        return new WantedCourse(
                Arrays.stream(LicenceKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Locale.forLanguageTag(language),
                title,
                text,
                link,
                number(months),
                number(passPercent),
                number(attempts),
                number(withinDays),
                questions);
    }

    private CourseForm changed(int question, Consumer<List<WantedQuestion.WantedOption>> change) {
        List<WantedQuestion> changed = new ArrayList<>(questions);
        if (question >= 0 && question < changed.size()) {
            List<WantedQuestion.WantedOption> options =
                    new ArrayList<>(changed.get(question).options());
            change.accept(options);
            changed.set(question, new WantedQuestion(changed.get(question).text(), options));
        }
        return with(changed);
    }

    private CourseForm with(List<WantedQuestion> others) {
        return new CourseForm(
                kind, language, title, text, link, months, passPercent, attempts, withinDays, List.copyOf(others));
    }

    private static WantedQuestion padded(WantedQuestion question, int options) {
        List<WantedQuestion.WantedOption> padded = new ArrayList<>(question.options());
        while (padded.size() < options) {
            padded.add(NO_OPTION);
        }
        return new WantedQuestion(question.text(), padded);
    }

    private static List<String> all(MultiValueMap<String, String> typed, String name) {
        List<String> values = typed.get(name);
        return values == null ? List.of() : values;
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable Integer number(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
