package dev.floorseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.floorseat.access.Role;
import dev.floorseat.demo.WrittenCourses;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonEntry.ExecutiveTerms;
import dev.floorseat.people.PersonEntry.MentorTerms;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.licence.CourseVersion;
import dev.floorseat.people.licence.Courses;
import dev.floorseat.people.licence.Option;
import dev.floorseat.people.licence.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LicencePagesTest {

    @Autowired
    People people;

    @Autowired
    Courses courses;

    private final String id = "lp-" + UUID.randomUUID();

    /** Somebody who is both, and has no licence. */
    private PersonId somebody() {
        enrol(new ExecutiveTerms(null, null, LocalDate.parse("2024-01-01"), 0), new MentorTerms(false, null, 2));
        return people.byExternalId(id).orElseThrow().id();
    }

    private void enrol(@Nullable ExecutiveTerms executive, @Nullable MentorTerms mentor) {
        people.enrol(List.of(new PersonEntry(
                id, "Lena Petersen", "lena@example.com", Locale.GERMAN, null, Set.of("de"), executive, mentor)));
    }

    /** Rotations of other tests owe nothing to somebody who is neither. */
    @AfterEach
    void leaves() {
        enrol(null, null);
    }

    private CourseVersion published(LicenceKind kind, Look look) {
        return courses.publishNew(WrittenCourses.of(kind, look.language()))
                .onOffer()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsACourseItsQuizAndWhatCameOfIt(Look look, Desk desk) {
        CourseVersion course = published(LicenceKind.EXECUTIVE, look);
        published(LicenceKind.HOST, look);
        Page page = desk.signedIn(look, somebody(), Role.EXECUTIVE, Role.MENTOR);
        page.navigate("/my/licence");
        desk.check(page, "licence-none", look);

        page.navigate("/my/licence/courses/" + course.course());
        desk.check(page, "licence-course", look);
        page.locator("a[href$='/quiz']").click();
        desk.check(page, "quiz", look);
        answer(page, course.questions().get(0), false);
        page.locator("form.stack button.primary").click();
        assertThat(page.locator(".note.bad")).isVisible();
        assertThat(page.locator("input:checked")).hasCount(1);
        desk.check(page, "quiz-refused", look);

        course.questions().forEach(question -> answer(page, question, false));
        page.locator("form.stack button.primary").click();
        assertThat(page).hasURL(Pattern.compile("/my/licence/attempts/\\d+$"));
        desk.check(page, "result-failed", look);

        page.locator("a[href$='/quiz']").click();
        course.questions().forEach(question -> answer(page, question, true));
        page.locator("form.stack button.primary").click();
        assertThat(page).hasURL(Pattern.compile("/my/licence/attempts/\\d+$"));
        desk.check(page, "result-passed", look);

        page.locator("a[href*='/certificates/']").click();
        assertThat(page.locator(".certificate")).isVisible();
        desk.check(page, "certificate", look);
        page.navigate("/my/licence");
        desk.check(page, "licence", look);
    }

    @ParameterizedTest
    @MethodSource("dev.floorseat.browser.Look#each")
    void showsCoursesToThoseWhoWriteThem(Look look, Desk desk) {
        CourseVersion course = published(LicenceKind.HOST, look);
        Page page = desk.signedIn(look, Role.PLANNER);
        page.navigate("/courses");
        desk.check(page, "courses", look);
        page.navigate("/courses/" + course.course());
        desk.check(page, "course-edit", look);
        page.navigate("/courses/" + course.course() + "/preview");
        desk.check(page, "course-preview", look);

        page.navigate("/courses/new");
        page.locator("button[value=publish]").click();
        assertThat(page.locator(".note.bad")).isVisible();
        desk.check(page, "course-refused", look);
    }

    @Test
    void goesOnWithTheFieldThatCame(Desk desk) {
        Page page = desk.signedIn(Look.DESK, Role.LEAD);
        page.navigate("/courses/new");
        page.locator("#title").fill("Listening");

        page.locator("#add").click();
        assertThat(page.locator("#question-1")).isFocused();
        page.locator("#add-1").click();
        assertThat(page.locator("#option-1-3")).isFocused();
        assertThat(page.locator("#title")).hasValue("Listening");
        desk.complainsOfNothing();
    }

    @Test
    void printsACertificateWithoutTheFrame(Desk desk) {
        CourseVersion course = published(LicenceKind.HOST, Look.DESK);
        Page page = desk.signedIn(Look.DESK, somebody(), Role.MENTOR);
        page.navigate("/my/licence/courses/" + course.course() + "/quiz");
        course.questions().forEach(question -> answer(page, question, true));
        page.locator("form.stack button.primary").click();
        page.locator("a[href*='/certificates/']").click();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".bar")).isHidden();
        assertThat(page.locator(".certificate")).isVisible();
        desk.photograph(page, "certificate-print", Look.DESK);
    }

    /** Chooses the right options of a question, or one that is wrong. */
    private static void answer(Page page, Question question, boolean rightly) {
        if (rightly) {
            for (Option option : question.options()) {
                Locator input = page.locator("input[value='" + option.id() + "'][name='q-" + question.id() + "']");
                if (option.correct()) {
                    input.check();
                } else if (question.several()) {
                    input.uncheck();
                }
            }
        } else {
            Option wrong = question.options().stream()
                    .filter(option -> !option.correct())
                    .findFirst()
                    .orElseThrow();
            page.locator("input[value='" + wrong.id() + "'][name='q-" + question.id() + "']")
                    .check();
        }
    }
}
