package dev.floorseat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.WantedCourse;
import dev.floorseat.people.licence.WantedQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCoursesTest {

    private final List<WantedCourse> courses = DemoCourses.written();

    @Test
    void canBePublishedAsTheyAre() {
        assertThat(courses).hasSize(4).allSatisfy(course -> {
            assertThat(course.faults()).as(course.title()).isEmpty();
            assertThat(course.missing()).as(course.title()).isEmpty();
        });
    }

    @Test
    void askTheSameInBothLanguages() {
        for (LicenceKind kind : LicenceKind.values()) {
            List<WantedCourse> both =
                    courses.stream().filter(course -> course.kind() == kind).toList();
            assertThat(both).hasSize(2);
            assertThat(rightAnswers(both.get(0))).isEqualTo(rightAnswers(both.get(1)));
        }
        assertThat(courses.get(0).questions()).hasSize(8);
        assertThat(courses.get(2).questions()).hasSize(6);
    }

    private static List<List<Boolean>> rightAnswers(WantedCourse course) {
        return course.questions().stream()
                .map(question -> question.options().stream()
                        .map(WantedQuestion.WantedOption::correct)
                        .toList())
                .toList();
    }
}
