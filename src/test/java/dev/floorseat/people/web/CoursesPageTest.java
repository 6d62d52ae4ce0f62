package dev.floorseat.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.Course;
import dev.floorseat.people.licence.Courses;
import dev.floorseat.people.licence.SomeCourse;
import dev.floorseat.rotation.web.Reader;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class CoursesPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Courses courses;

    private final String title = "Course " + UUID.randomUUID();

    @Test
    void aPlannerWritesPreviewsAndPublishesACourse() throws Exception {
        web.perform(typed("/courses/new", "save"))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("said", "courses.said.saved"));
        Course course = mine();
        assertThat(course.state()).isEqualTo(Course.State.DRAFT);
        assertThat(course.newest().questions()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("How, then, do you greet?");
            assertThat(question.options()).hasSize(2);
            assertThat(question.options().get(1).correct()).isTrue();
            assertThat(question.options().get(1).reason()).isEqualTo("They want to know.");
        });

        web.perform(get("/courses/{id}/preview", course.id())
                        .with(Reader.as("LEAD", null))
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("They want to know.")))
                .andExpect(content().string(containsString("&lt;b&gt;Read&lt;/b&gt;")));
        web.perform(typed("/courses/" + course.id(), "publish").param("lock", String.valueOf(course.lock())))
                .andExpect(redirectedUrl("/courses"));
        assertThat(mine().state()).isEqualTo(Course.State.PUBLISHED);
        web.perform(get("/courses").with(Reader.planner()).locale(Locale.ENGLISH))
                .andExpect(
                        content().string(allOf(containsString(title), containsString("1 question, 1 right to pass"))));
        web.perform(get("/api/v1/courses").with(Reader.planner()))
                .andExpect(jsonPath("$[?(@.title == '" + title + "')].state").value("PUBLISHED"))
                .andExpect(jsonPath("$[?(@.title == '" + title + "')].publishedVersion")
                        .value(1));
    }

    @Test
    void losesNothingTypedWhenAQuestionOrAnOptionComesOrGoes() throws Exception {
        web.perform(typed("/courses/new", "add"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + title + "\"")))
                .andExpect(content().string(containsString(">They want to know.</textarea>")))
                .andExpect(content().string(containsString("Question 2")))
                .andExpect(content().string(containsString("id=\"question-1\" autofocus=\"autofocus\"")));
        web.perform(typed("/courses/new", "add-0-new"))
                .andExpect(content().string(containsString("id=\"option-0-3\"")))
                .andExpect(content().string(containsString("value=\"By name\"")));
        web.perform(typed("/courses/new", "remove-0-0"))
                .andExpect(content().string(not(containsString("With a joke"))))
                .andExpect(content().string(containsString("value=\"By name\"")));
        web.perform(typed("/courses/new", "remove-0"))
                .andExpect(content().string(not(containsString("How, then"))))
                .andExpect(content().string(containsString("value=\"" + title + "\"")));
        assertThat(courses.all()).noneMatch(course -> course.newest().title().equals(title));
    }

    @Test
    void saysAtTheFieldsWhatIsMissingBeforePublishing() throws Exception {
        web.perform(post("/courses/new")
                        .with(Reader.planner())
                        .with(csrf())
                        .locale(Locale.ENGLISH)
                        .param("act", "publish")
                        .param("kind", "HOST")
                        .param("language", "en")
                        .param("title", title)
                        .param("link", "http://example.com/course")
                        .param("months", "soon")
                        .param("passPercent", "80")
                        .param("attempts", "3")
                        .param("withinDays", "30")
                        .param("question", "What, then?")
                        .param("option-0", "Only one")
                        .param("reason-0", ""))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"months-wrong\"")))
                .andExpect(content().string(containsString("value=\"soon\"")))
                .andExpect(content().string(containsString("id=\"link-wrong\"")))
                .andExpect(content().string(containsString("A question needs 2 to 6 options.")))
                .andExpect(content().string(containsString("id=\"questions/0/options/0/reason-wrong\"")))
                .andExpect(content().string(containsString("value=\"Only one\"")));
        assertThat(courses.all()).noneMatch(course -> course.newest().title().equals(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com", "javascript:alert(1)", "https://", "https:// example.com", "//example.com"
            })
    void takesOnlyLinksThatAreSafe(String link) throws Exception {
        web.perform(typed("/courses/new", "save").param("link", link))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"link-wrong\"")));
    }

    @Test
    void showsBothInAConflictAndLosesNothing() throws Exception {
        Course course = courses.add(SomeCourse.typed(LicenceKind.HOST, "By the first"));
        courses.change(course.id(), course.lock(), SomeCourse.typed(LicenceKind.HOST, "By the second"));

        web.perform(typed("/courses/" + course.id(), "save").param("lock", String.valueOf(course.lock())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("By the second")))
                .andExpect(content().string(containsString("value=\"" + title + "\"")));
        web.perform(typed("/courses/" + course.id(), "save")
                        .param(
                                "lock",
                                String.valueOf(courses.course(course.id()).lock())))
                .andExpect(redirectedUrl("/courses/" + course.id()));
        assertThat(mine().newest().title()).isEqualTo(title);
    }

    @Test
    void withdrawsACourseAndTakesThatBack() throws Exception {
        Course course = courses.publishNew(SomeCourse.typed(LicenceKind.HOST, title));

        web.perform(withdrawal(course, true)).andExpect(flash().attribute("undo", course.id()));
        assertThat(mine().onOffer()).isEmpty();
        web.perform(withdrawal(course, false)).andExpect(redirectedUrl("/courses"));
        assertThat(mine().onOffer()).isPresent();

        Course draft = courses.add(SomeCourse.typed(LicenceKind.HOST, "Never published"));
        web.perform(withdrawal(draft, true)).andExpect(status().isConflict());
    }

    private static MockHttpServletRequestBuilder withdrawal(Course course, boolean withdrawn) {
        return post("/courses/{id}/withdrawal", course.id())
                .with(Reader.as("LEAD", null))
                .with(csrf())
                .param("withdrawn", String.valueOf(withdrawn));
    }

    private Course mine() {
        return courses.all().stream()
                .filter(course -> course.newest().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletRequestBuilder typed(String path, String act) {
        return post(path)
                .with(Reader.planner())
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("act", act)
                .param("kind", "EXECUTIVE")
                .param("language", "en")
                .param("title", title)
                .param("text", "<b>Read</b> this.\r\n\r\n- and this")
                .param("months", "24")
                .param("passPercent", "80")
                .param("attempts", "3")
                .param("withinDays", "30")
                .param("question", "How, then, do you greet?")
                .param("option-0", "With a joke", "By name", "")
                .param("reason-0", "Not everybody laughs.", "They want to know.", "")
                .param("right-0", "1");
    }
}
