package dev.floorseat.people.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button in the form of a course changes in the form alone: a question or an option more or less, or another order.
 *
 * @param verb {@code add}, {@code remove} or {@code up}
 * @param question its place, from 0; -1: none
 * @param option its place, from 0; -1: none
 */
record CourseAct(String verb, int question, int option) {

    private static final Pattern WRITTEN = Pattern.compile("(add|remove|up)(?:-(\\d{1,3}))?(?:-(\\d{1,3}|new))?");

    /** Reads such as {@code add}, {@code remove-2}, {@code up-2}, {@code add-2-new}, {@code remove-2-1}; null: another act. */
    static @Nullable CourseAct of(String act) {
        Matcher written = WRITTEN.matcher(act);
        return written.matches()
                ? new CourseAct(written.group(1), place(written.group(2)), place(written.group(3)))
                : null;
    }

    /** What becomes of the form. */
    CourseForm on(CourseForm form) {
        return switch (verb) {
            case "up" -> form.lifted(question);
            case "add" -> question < 0 ? form.withOneMore() : form.withOneMoreOption(question);
            default -> option < 0 ? form.without(question) : form.withoutOption(question, option);
        };
    }

    /** The id of the field to go on with, given the form before. */
    String focus(CourseForm before) {
        return switch (verb) {
            case "up" -> "question-" + Math.max(0, question - 1);
            case "add" ->
                question < 0
                        ? "question-" + before.questions().size()
                        : "option-" + question + "-" + options(before, question);
            default -> option < 0 ? "add" : "add-" + question;
        };
    }

    private static int options(CourseForm form, int question) {
        return question < form.questions().size()
                ? form.questions().get(question).options().size()
                : 0;
    }

    private static int place(@Nullable String written) {
        return written == null || written.equals("new") ? -1 : Integer.parseInt(written);
    }
}
