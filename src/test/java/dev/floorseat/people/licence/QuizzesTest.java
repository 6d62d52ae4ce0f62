package dev.floorseat.people.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.floorseat.ProductTest;
import dev.floorseat.TestClock;
import dev.floorseat.people.Executive;
import dev.floorseat.people.Licence;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.Mentor;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonEntry;
import dev.floorseat.people.PersonEntry.ExecutiveTerms;
import dev.floorseat.people.PersonEntry.MentorTerms;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@ProductTest
@Transactional
class QuizzesTest {

    private static final Instant NOW = Instant.parse("2031-03-10T09:00:00Z");

    @Autowired
    ApplicationContext product;

    @Autowired
    People people;

    @Autowired
    Courses courses;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Licences licences;

    @Autowired
    TestClock clock;

    private PersonId executive = new PersonId(1);

    @BeforeEach
    void anExecutiveWithoutALicence() {
        clock.set(NOW);
        enrol(null, null);
        executive = people.byExternalId("qz-E1").orElseThrow().id();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void enrol(@Nullable Licence directory, @Nullable MentorTerms mentor) {
        people.enrol(List.of(new PersonEntry(
                "qz-E1",
                "Quentin Zhao",
                "quentin@example.com",
                Locale.ENGLISH,
                null,
                Set.of("en"),
                new ExecutiveTerms(null, directory, LocalDate.parse("2024-01-01"), 0),
                mentor)));
    }

    @Test
    void certifiesWhoPassesFromTodayOn() {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);

        Attempt attempt = SomeCourse.handIn(product, executive, course, SomeCourse.wrongIn(course, 1));

        assertThat(attempt.passed()).isTrue();
        assertThat(attempt.right()).isEqualTo(3);
        assertThat(attempt.score()).isEqualTo(75);
        assertThat(licences.certificates(executive)).singleElement().satisfies(certificate -> {
            assertThat(certificate.days()).isEqualTo(days("2031-03-10", "2032-03-09"));
            assertThat(certificate.number()).matches("E-2031-[0-9A-F]{4}-[0-9A-F]{4}");
            assertThat(certificate.version()).isEqualTo(1);
        });
        assertThat(licence()).isEqualTo(days("2031-03-10", "2032-03-09"));
    }

    @Test
    void certifiesNobodyWhoFailsAndCountsTheAttempt() {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        for (int left = 2; left >= 0; left--) {
            assertThat(SomeCourse.handIn(product, executive, course, SomeCourse.wrongIn(course, 2))
                            .passed())
                    .isFalse();
            assertThat(quizzes.allowance(course, executive).left()).isEqualTo(left);
        }

        assertThat(licence()).isNull();
        CourseVersion another = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        assertThatThrownBy(() -> SomeCourse.handIn(product, executive, another, SomeCourse.right(another)))
                .as("another course that leads to the same licence is no way around")
                .isInstanceOf(Refusal.class);
        clock.set(NOW.plusSeconds(30 * 86_400L));
        assertThat(SomeCourse.handIn(product, executive, course, SomeCourse.right(course))
                        .passed())
                .isTrue();
    }

    @Test
    void takesOneOfTwoRightOptionsForWrong() {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        Set<Long> chosen = SomeCourse.right(course);
        chosen.remove(course.questions().get(1).options().get(0).id());

        assertThat(SomeCourse.handIn(product, executive, course, chosen).right())
                .isEqualTo(3);
    }

    @Test
    void usesNoAttemptWhereAnAnswerIsMissing() {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);

        assertThatThrownBy(() -> SomeCourse.handIn(product, executive, course, Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.faults()).hasSize(4));
        assertThat(quizzes.allowance(course, executive).left()).isEqualTo(3);
    }

    @Test
    void isTheSameAttemptWhenHandedInTwice() {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        String sitting = UUID.randomUUID().toString();
        Attempt once = quizzes.handIn(executive, course.course(), course.id(), sitting, SomeCourse.right(course));

        Attempt twice = quizzes.handIn(executive, course.course(), course.id(), sitting, SomeCourse.wrongIn(course, 3));

        assertThat(twice).isEqualTo(once);
        assertThat(licences.certificates(executive)).hasSize(1);
    }

    @Test
    void addsToTheEndOfALicenceThatStillHolds() {
        enrol(days("2030-01-01", "2031-05-31"), null);

        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);

        assertThat(licences.certificates(executive).get(0).days()).isEqualTo(days("2031-06-01", "2032-05-31"));
        assertThat(licence()).isEqualTo(days("2030-01-01", "2032-05-31"));
    }

    @Test
    void renewsOnceAheadAndNotForEver() {
        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);
        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);
        assertThat(licence()).isEqualTo(days("2031-03-10", "2033-03-09"));
        assertThat(licences.of(executive))
                .singleElement()
                .satisfies(standing -> assertThat(standing.renewableFrom()).isEqualTo("2032-03-10"));

        assertThatThrownBy(() -> SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE))
                .isInstanceOf(Refusal.class);

        clock.set(Instant.parse("2032-03-10T09:00:00Z"));
        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);
        assertThat(licence()).isEqualTo(days("2031-03-10", "2034-03-09"));
    }

    @Test
    void beginsTodayWhereTheLicenceHasEnded() {
        enrol(days("2029-01-01", "2030-12-31"), null);

        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);

        assertThat(licence()).isEqualTo(days("2031-03-10", "2032-03-09"));
    }

    @Test
    void isNotUndoneByALaterImport() {
        SomeCourse.pass(product, executive, LicenceKind.EXECUTIVE);

        enrol(null, null);
        assertThat(licence()).isEqualTo(days("2031-03-10", "2032-03-09"));
        enrol(days("2031-01-01", "2031-06-30"), null);
        assertThat(licence()).isEqualTo(days("2031-01-01", "2032-03-09"));

        ExecutiveTerms directory = Objects.requireNonNull(
                Objects.requireNonNull(people.entries().get("qz-E1")).executive());
        assertThat(directory.licence())
                .as("the import compares with what the directory said, not with certificates")
                .isEqualTo(days("2031-01-01", "2031-06-30"));
    }

    @Test
    void keepsTheLicencesOfWhoIsBothApart() {
        enrol(null, new MentorTerms(true, null, 2));
        assertThat(licences.of(executive))
                .extracting(Standing::kind)
                .containsExactly(LicenceKind.EXECUTIVE, LicenceKind.HOST);

        SomeCourse.pass(product, executive, LicenceKind.HOST);

        assertThat(licence()).isNull();
        assertThat(people.mentors().stream()
                        .filter(mentor -> mentor.person().id().equals(executive))
                        .map(Mentor::licence))
                .containsExactly(days("2031-03-10", "2032-03-09"));
    }

    @Test
    void offersNobodyACourseForALicenceTheyCannotHave() {
        CourseVersion hosting = SomeCourse.published(product, LicenceKind.HOST);

        assertThatThrownBy(() -> quizzes.course(hosting.course(), executive))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> SomeCourse.handIn(product, executive, hosting, SomeCourse.right(hosting)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void offersWhatIsInTheReadersLanguageFirst() {
        CourseVersion english = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        WantedCourse typed = SomeCourse.typed(LicenceKind.EXECUTIVE, "Zuletzt im Alphabet");
        CourseVersion german = courses.publishNew(new WantedCourse(
                        typed.kind(),
                        Locale.GERMAN,
                        typed.title(),
                        typed.text(),
                        typed.link(),
                        typed.months(),
                        typed.passPercent(),
                        typed.attempts(),
                        typed.withinDays(),
                        typed.questions()))
                .onOffer()
                .orElseThrow();

        assertThat(courses.onOffer(List.of(LicenceKind.EXECUTIVE), Locale.GERMAN))
                .containsSubsequence(german, english);
        assertThat(courses.onOffer(List.of(LicenceKind.EXECUTIVE), Locale.ENGLISH))
                .containsSubsequence(english, german);
    }

    @Test
    void keepsTheVersionOfAttemptsAndCertificates() {
        CourseVersion first = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        Attempt attempt = SomeCourse.handIn(product, executive, first, SomeCourse.right(first));

        Course changed = courses.change(
                first.course(),
                courses.course(first.course()).lock(),
                SomeCourse.typed(LicenceKind.EXECUTIVE, "A new title"));
        assertThat(changed.onOffer()).as("a draft is not on offer").contains(first);
        courses.publish(changed.id(), changed.lock(), WantedCourse.of(changed.newest()));

        CourseVersion second = quizzes.course(first.course(), executive);
        assertThat(second.number()).isEqualTo(2);
        assertThat(quizzes.attempt(executive, attempt.id()).orElseThrow().course())
                .isEqualTo(first);
        assertThat(licences.certificates(executive).get(0).title()).isEqualTo(first.title());
        assertThatThrownBy(() -> SomeCourse.handIn(product, executive, first, SomeCourse.right(first)))
                .as("questions that are no longer asked")
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void savesNothingOverWhatSomebodyElseSaved() {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        long seen = courses.course(course.course()).lock();
        courses.change(course.course(), seen, SomeCourse.typed(LicenceKind.EXECUTIVE, "By the first"));

        assertThatThrownBy(() ->
                        courses.change(course.course(), seen, SomeCourse.typed(LicenceKind.EXECUTIVE, "By the second")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(courses.course(course.course()).newest().title()).isEqualTo("By the first");
    }

    @Test
    void makesNoNewVersionOfWhatIsTheSame() {
        CourseVersion course = SomeCourse.published(product, LicenceKind.EXECUTIVE);
        Course known = courses.course(course.course());

        Course again = courses.publish(known.id(), known.lock(), WantedCourse.of(known.newest()));

        assertThat(again.newest()).isEqualTo(course);
    }

    private @Nullable Licence licence() {
        return people.executives().stream()
                .filter(each -> each.person().id().equals(executive))
                .findFirst()
                .map(Executive::licence)
                .orElse(null);
    }

    private static Licence days(String from, String to) {
        return new Licence(LocalDate.parse(from), LocalDate.parse(to));
    }
}
