package dev.floorseat.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.people.Licence;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.People;
import dev.floorseat.people.Person;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonEntry.ExecutiveTerms;
import dev.floorseat.people.PersonEntry.MentorTerms;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.licence.Attempt;
import dev.floorseat.people.licence.CourseVersion;
import dev.floorseat.people.licence.Licences;
import dev.floorseat.people.licence.Question;
import dev.floorseat.people.licence.SomeCourse;
import dev.floorseat.rotation.web.PlannedCompany;
import dev.floorseat.rotation.web.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class OwnLicenceTest {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext product;

    @Autowired
    People people;

    @Autowired
    Licences licences;

    @Autowired
    TestClock clock;

    private PersonId executive = new PersonId(1);
    private PersonId mentor = new PersonId(2);

    @BeforeEach
    void anExecutiveAndAMentor() {
        clock.set(Instant.parse("2031-03-10T09:00:00Z"));
        people.enrol(List.of(
                entry("ol-E1", "Olga Lind", new ExecutiveTerms(null, null, LocalDate.parse("2024-01-01"), 0), null),
                entry("ol-M1", "Omar Lutz", null, new MentorTerms(true, null, 2))));
        executive = people.byExternalId("ol-E1").orElseThrow().id();
        mentor = people.byExternalId("ol-M1").orElseThrow().id();
    }

    private static PersonEntry entry(
            String id, String name, @Nullable ExecutiveTerms executive, @Nullable MentorTerms mentor) {
        return new PersonEntry(id, name, id + "@example.com", Locale.ENGLISH, null, Set.of("en"), executive, mentor);
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void saysWhatOneHasAndWhichCourseToTake() throws Exception {
        CourseVersion speaking = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        CourseVersion hosting = SomeCourse.published(product, LicenceKind.HOST);

        asked(executive, "EXECUTIVE", "/my/licence")
                .andExpect(content().string(containsString("none yet")))
                .andExpect(content().string(containsString(speaking.title())))
                .andExpect(content().string(not(containsString(hosting.title()))));
        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);
        asked(executive, "EXECUTIVE", "/my/licence")
                .andExpect(content().string(containsString("Valid until Tuesday 9 March 2032")));
        asked(mentor, "MENTOR", "/my/licence").andExpect(content().string(containsString(hosting.title())));
    }

    @Test
    void takesAQuizAndSaysWhyEachAnswerIsRightOrWrong() throws Exception {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        asked(executive, "EXECUTIVE", "/my/licence/courses/" + course.course())
                .andExpect(content().string(containsString("Read this &lt;b&gt;first&lt;/b&gt;.")))
                .andExpect(content().string(containsString("You have 3 attempts left")));
        asked(executive, "EXECUTIVE", "/my/licence/courses/" + course.course() + "/quiz")
                .andExpect(content().string(containsString("name=\"sitting\"")))
                .andExpect(content().string(containsString("type=\"radio\"")))
                .andExpect(content().string(containsString("Several answers are right")))
                .andExpect(content().string(not(containsString("Not everybody laughs."))));

        String result = web.perform(answers(course, SomeCourse.wrongIn(course, 1)))
                .andExpect(redirectedUrlPattern("/my/licence/attempts/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        asked(executive, "EXECUTIVE", String.valueOf(result))
                .andExpect(content().string(containsString("3 of 4 answered rightly, 3 were needed")))
                .andExpect(content().string(containsString("Not everybody laughs.")))
                .andExpect(content().string(containsString("They want to know who is there.")))
                .andExpect(content().string(containsString("To the certificate")));
    }

    @Test
    void keepsTheAnswersWhereOneIsMissing() throws Exception {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        Question first = course.questions().get(0);
        long chosen = first.options().get(1).id();

        web.perform(answers(course, Set.of(chosen)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("3 questions have no answer yet.")))
                .andExpect(content().string(containsString("value=\"" + chosen + "\" checked=\"checked\"")))
                .andExpect(content()
                        .string(containsString(
                                "id=\"" + course.questions().get(1).id() + "-wrong\"")));
    }

    @Test
    void saysWhenTheNextAttemptIsFree() throws Exception {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        for (int attempt = 0; attempt < 3; attempt++) {
            SomeCourse.handIn(product, executive, course, SomeCourse.wrongIn(course, 4));
        }

        asked(executive, "EXECUTIVE", "/my/licence/courses/" + course.course())
                .andExpect(content().string(containsString("The next one is possible from 9 Apr 2031, 11:00.")));
        web.perform(answers(course, SomeCourse.right(course)))
                .andExpect(redirectedUrl("/my/licence/courses/" + course.course()));
        web.perform(get("/my/licence/courses/{id}/quiz", course.course()).with(Reader.as("EXECUTIVE", executive)))
                .andExpect(redirectedUrl("/my/licence/courses/" + course.course()));
    }

    @Test
    void showsACertificateToPrintAndToKeep() throws Exception {
        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);
        String number = licences.certificates(executive).get(0).number();

        asked(executive, "EXECUTIVE", "/my/licence/certificates/" + number)
                .andExpect(content()
                        .string(allOf(
                                containsString("Olga Lind"),
                                containsString(number),
                                containsString("Monday 10 March 2031 to Tuesday 9 March 2032"))));
        asked(executive, "EXECUTIVE", "/my/licence/certificates/" + number + "/file")
                .andExpect(header().string(
                                "Content-Disposition", startsWith("attachment; filename=\"floorseat-" + number)))
                .andExpect(content().string(allOf(containsString("Olga Lind"), not(containsString("<nav")))));
    }

    @Test
    void givesProgramsOnesOwnLicencesAndNoScore() throws Exception {
        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);

        asked(executive, "EXECUTIVE", "/api/v1/licences")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].kind").value("EXECUTIVE"))
                .andExpect(jsonPath("$[0].valid").value(true))
                .andExpect(jsonPath("$[0].to").value("2032-03-09"))
                .andExpect(jsonPath("$[0].certificates", hasSize(1)))
                .andExpect(content().string(not(containsString("score"))));
        asked(mentor, "MENTOR", "/api/v1/licences")
                .andExpect(jsonPath("$[0].valid").value(false))
                .andExpect(jsonPath("$[0].certificates", hasSize(0)));
    }

    /** Nothing that planners and leads can look at changes with attempts and scores: only with a licence. */
    @Test
    void tellsPlannersAndLeadsNothingOfAttempts() throws Exception {
        CourseVersion course = SomeCourse.published(product, LicenceKind.HOST);
        List<String> open = List.of(
                "/people?q=ol-M1",
                "/courses",
                "/courses/" + course.course(),
                "/courses/" + course.course() + "/preview",
                "/api/v1/courses");
        List<String> before = open.stream().map(this::seenByThem).toList();

        SomeCourse.handIn(product, mentor, course, SomeCourse.wrongIn(course, 4));
        SomeCourse.handIn(product, mentor, course, SomeCourse.wrongIn(course, 2));

        assertThat(open.stream().map(this::seenByThem)).isEqualTo(before);
        Attempt passed = SomeCourse.handIn(product, mentor, course, SomeCourse.right(course));
        assertThat(seenByThem("/people?q=ol-M1")).contains("valid today").doesNotContain("100");
        for (String role : List.of("PLANNER", "LEAD")) {
            web.perform(get("/my/licence/attempts/{id}", passed.id()).with(Reader.as(role, mentor)))
                    .andExpect(status().isForbidden());
            web.perform(get("/api/v1/licences").with(Reader.as(role, mentor))).andExpect(status().isForbidden());
        }
        asked(executive, "EXECUTIVE", "/my/licence/attempts/" + passed.id(), 404);
    }

    @Test
    void warnsOfAVisitAfterTheLastDay() throws Exception {
        PlannedCompany company = PlannedCompany.found(product);
        LocalDate monday = company.company().monday();
        clock.set(company.weekBefore());
        licensedUntil(company, monday.plusDays(2));
        company.place("E1", 1, 2).publish();
        asked(company.person("M1"), "MENTOR", "/my/licence")
                .andExpect(content().string(not(containsString("before your visit"))));

        licensedUntil(company, monday.plusDays(1));
        asked(company.person("M1"), "MENTOR", "/my/licence")
                .andExpect(content().string(containsString("before your visit on Wednesday")));
    }

    private void licensedUntil(PlannedCompany company, LocalDate last) {
        Person host = people.byId(company.person("M1")).orElseThrow();
        people.enrol(List.of(new PersonEntry(
                host.externalId(),
                host.name(),
                host.email(),
                host.language(),
                null,
                host.languages(),
                null,
                new MentorTerms(true, new Licence(last.minusYears(1), last), 5))));
    }

    private String seenByThem(String path) {
        try {
            return web.perform(get(path).with(Reader.planner()).locale(Locale.ENGLISH))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString()
                    .replaceAll("_csrf\" value=\"[^\"]*|csrf-token\" content=\"[^\"]*", "");
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private ResultActions asked(PersonId person, String role, String path) throws Exception {
        return asked(person, role, path, 200);
    }

    private ResultActions asked(PersonId person, String role, String path, int expected) throws Exception {
        return web.perform(get(path).with(Reader.as(role, person)).locale(Locale.ENGLISH))
                .andExpect(status().is(expected));
    }

    private MockHttpServletRequestBuilder answers(CourseVersion course, Set<Long> chosen) {
        MockHttpServletRequestBuilder sent = post("/my/licence/courses/{id}/quiz", course.course())
                .with(Reader.as("EXECUTIVE", executive))
                .with(csrf())
                .locale(Locale.ENGLISH)
                .param("seen", String.valueOf(course.id()))
                .param("sitting", UUID.randomUUID().toString());
        course.questions()
                .forEach(question -> question.options().stream()
                        .filter(option -> chosen.contains(option.id()))
                        .forEach(option -> sent.param("q-" + question.id(), String.valueOf(option.id()))));
        return sent;
    }
}
