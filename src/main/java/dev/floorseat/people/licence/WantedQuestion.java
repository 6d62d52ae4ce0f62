package dev.floorseat.people.licence;

import dev.floorseat.web.Fault;
import java.util.ArrayList;
import java.util.List;

/** A question as somebody typed it. */
public record WantedQuestion(String text, List<WantedOption> options) {

    /** Fewest options of a question. */
    public static final int FEWEST_OPTIONS = 2;

    /** Most options of a question. */
    public static final int MOST_OPTIONS = 6;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_OPTION = 300;

    /** An option as somebody typed it. */
    public record WantedOption(String text, boolean correct, String reason) {

        /** Removes the blanks at the ends. */
        public WantedOption {
            text = text.strip();
            reason = reason.strip();
        }

        /** Whether nothing was typed. */
        public boolean blank() {
            return text.isEmpty() && reason.isEmpty() && !correct;
        }
    }

    /** Removes the blanks at the ends and copies the options. */
    public WantedQuestion {
        text = text.strip();
        options = List.copyOf(options);
    }

    static WantedQuestion of(Question question) {
        return new WantedQuestion(
                question.text(),
                question.options().stream()
                        .map(option -> new WantedOption(option.text(), option.correct(), option.reason()))
                        .toList());
    }

    /** Whether nothing was typed. */
    public boolean blank() {
        return text.isEmpty() && options.stream().allMatch(WantedOption::blank);
    }

    /** A right answer. */
    public static WantedOption right(String text, String reason) {
        return new WantedOption(text, true, reason);
    }

    /** A wrong answer. */
    public static WantedOption wrong(String text, String reason) {
        return new WantedOption(text, false, reason);
    }

    void check(String pointer, List<Fault> faults) {
        WantedCourse.shorter(faults, pointer + "/text", text, LONGEST_TEXT);
        if (options.size() > MOST_OPTIONS) {
            faults.add(Fault.at(pointer + "/options", "courses.options", FEWEST_OPTIONS, MOST_OPTIONS));
        }
        for (int index = 0; index < options.size(); index++) {
            WantedOption option = options.get(index);
            WantedCourse.shorter(faults, pointer + "/options/" + index + "/text", option.text(), LONGEST_OPTION);
            WantedCourse.shorter(faults, pointer + "/options/" + index + "/reason", option.reason(), LONGEST_TEXT);
        }
    }

    void demand(String pointer, List<Fault> missing) {
        if (text.isEmpty()) {
            missing.add(Fault.at(pointer + "/text", "courses.missing"));
        }
        List<String> seen = new ArrayList<>();
        for (int index = 0; index < options.size(); index++) {
            WantedOption option = options.get(index);
            String at = pointer + "/options/" + index;
            if (option.text().isEmpty()) {
                missing.add(Fault.at(at + "/text", "courses.missing"));
            } else if (seen.contains(option.text())) {
                missing.add(Fault.at(at + "/text", "courses.option-twice"));
            }
            if (option.reason().isEmpty()) {
                missing.add(Fault.at(at + "/reason", "courses.missing"));
            }
            seen.add(option.text());
        }
        if (options.size() < FEWEST_OPTIONS) {
            missing.add(Fault.at(pointer + "/options", "courses.options", FEWEST_OPTIONS, MOST_OPTIONS));
        } else if (options.stream().noneMatch(WantedOption::correct)) {
            missing.add(Fault.at(pointer + "/options", "courses.none-right"));
        }
    }
}
