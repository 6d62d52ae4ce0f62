package dev.floorseat.people.licence;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A course of four questions, three of which must be right; three attempts in thirty days; a certificate for twelve months. */
public final class SomeCourse {

    private SomeCourse() {}

    /** As somebody would type it. */
    public static WantedCourse typed(LicenceKind kind, String title) {
        return new WantedCourse(
                kind,
                Locale.ENGLISH,
                title,
                "# Before you begin\n\nRead this <b>first</b>.\n\n- one\n- two",
                "",
                12,
                75,
                3,
                30,
                List.of(
                        new WantedQuestion(
                                "How do you greet?",
                                List.of(
                                        WantedQuestion.right("By name and company", "They want to know who is there."),
                                        WantedQuestion.wrong("With a joke", "Not everybody laughs."))),
                        new WantedQuestion(
                                "What do you ask for?",
                                List.of(
                                        WantedQuestion.right("Consent", "Without it you only look."),
                                        WantedQuestion.right("The matter", "That is what they call about."),
                                        WantedQuestion.wrong("Their birthday", "It is none of your business."))),
                        new WantedQuestion(
                                "May you promise a refund?",
                                List.of(
                                        WantedQuestion.wrong("Yes", "There is a limit."),
                                        WantedQuestion.right("Within the limit", "The mentor knows it."))),
                        new WantedQuestion(
                                "Who ends a hard call?",
                                List.of(
                                        WantedQuestion.right("The mentor", "It is their desk."),
                                        WantedQuestion.wrong("Nobody", "There is always a way out.")))));
    }

    /** On offer, under a title of its own. */
    public static CourseVersion published(ApplicationContext product, LicenceKind kind) {
        Course course = product.getBean(Courses.class).publishNew(typed(kind, "Course " + UUID.randomUUID()));
        return course.onOffer().orElseThrow();
    }

    /** The right options of all questions. */
    public static Set<Long> right(CourseVersion course) {
        Set<Long> right = new HashSet<>();
        course.questions().stream()
                .flatMap(question -> question.options().stream())
                .filter(Option::correct)
                .forEach(option -> right.add(option.id()));
        return right;
    }

    /** The right options, but for so many questions from the first on, of which the last option is chosen. */
    public static Set<Long> wrongIn(CourseVersion course, int questions) {
        Set<Long> chosen = right(course);
        course.questions().subList(0, questions).forEach(question -> {
            question.options().forEach(option -> chosen.remove(option.id()));
            question.options().stream().filter(option -> !option.correct()).forEach(option -> chosen.add(option.id()));
        });
        return chosen;
    }

    /** Hands in these answers. */
    public static Attempt handIn(ApplicationContext product, PersonId person, CourseVersion course, Set<Long> chosen) {
        return product.getBean(Quizzes.class)
                .handIn(person, course.course(), course.id(), UUID.randomUUID().toString(), chosen);
    }

    /** Takes a new course and passes it. */
    public static Attempt pass(ApplicationContext product, PersonId person, LicenceKind kind) {
        CourseVersion course = published(product, kind);
        return handIn(product, person, course, right(course));
    }
}
