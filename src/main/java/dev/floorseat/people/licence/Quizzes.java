package dev.floorseat.people.licence;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.PersonId;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes quizzes: each person their own, as often as the course allows. Who passes gets a certificate. */
@Component
@Transactional
public class Quizzes {

    private static final Pattern SITTING = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Courses courses;
    private final Licences licences;
    private final AttemptRows attempts;
    private final Clock clock;

    Quizzes(Courses courses, Licences licences, AttemptRows attempts, Clock clock) {
        this.courses = courses;
        this.licences = licences;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * The course as it can be taken.
     *
     * @throws Refusal if it is not on offer, or leads to a licence that is not for this person
     */
    @Transactional(readOnly = true)
    public CourseVersion course(long course, PersonId person) {
        return courses.onOffer(kinds(person), Locale.ROOT).stream()
                .filter(version -> version.course() == course)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("licence.no-course", Long.toString(course)));
    }

    /** Whether the course of this version can still be taken, be it in a newer version. */
    @Transactional(readOnly = true)
    public boolean offers(CourseVersion taken, PersonId person) {
        return courses.onOffer(kinds(person), Locale.ROOT).stream()
                .anyMatch(version -> version.course() == taken.course());
    }

    /** How often a person may still try a course, now. */
    @Transactional(readOnly = true)
    public Allowance allowance(CourseVersion course, PersonId person) {
        return Allowance.of(course, attempts.moments(person, course.kind()), clock.instant());
    }

    /** A person's attempt of that number; empty also if it is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Attempt> attempt(PersonId person, long id) {
        return attempts.attempt(person, id);
    }

    /**
     * Hands in a quiz, once: under the same sitting it is the attempt that is there.
     *
     * @param seen number of the version whose questions were answered
     * @param sitting given with the questions, 1 to 64 letters, digits and hyphens
     * @param chosen numbers of the options chosen; others than this course's count for nothing
     * @throws Refusal if a question is without an answer, the course changed meanwhile, or the person may not try now
     */
    public Attempt handIn(PersonId person, long course, long seen, String sitting, Set<Long> chosen) {
        if (!SITTING.matcher(sitting).matches()) {
            throw Refusal.unusable("refusal.unreadable");
        }
        attempts.oneAtATime(person);
        Optional<Attempt> before = attempts.sat(person, sitting);
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        CourseVersion asked = course(course, person);
        if (asked.id() != seen) {
            throw Refusal.conflict("licence.quiz.changed");
        }
        Standing standing = standing(person, asked.kind());
        if (standing.renewableFrom() != null) {
            throw Refusal.conflict("licence.quiz.renewed");
        }
        if (allowance(asked, person).left() == 0) {
            throw Refusal.conflict("licence.quiz.none-left");
        }
        return graded(person, asked, standing, sitting, chosen);
    }

    private Attempt graded(PersonId person, CourseVersion asked, Standing standing, String sitting, Set<Long> chosen) {
        List<Fault> faults = new ArrayList<>();
        Set<Long> kept = new HashSet<>();
        int right = 0;
        for (Question question : asked.questions()) {
            if (!question.answered(chosen)) {
                faults.add(Fault.at("/" + question.id(), "licence.quiz.unanswered"));
            }
            if (question.answeredRightly(chosen)) {
                right++;
            }
            question.options().stream().map(Option::id).filter(chosen::contains).forEach(kept::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "licence.quiz.not-complete", faults.size());
        }
        Instant now = clock.instant();
        boolean passed = right >= asked.neededRight();
        int score = right * 100 / asked.questions().size();
        long id = attempts.add(new Attempt(0, person, asked, kept, right, score, passed, now), sitting);
        Attempt attempt = new Attempt(id, person, asked, kept, right, score, passed, now);
        if (passed) {
            licences.certify(attempt, standing);
        }
        return attempt;
    }

    private Standing standing(PersonId person, LicenceKind kind) {
        return licences.of(person).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("licence.none-of-yours"));
    }

    private List<LicenceKind> kinds(PersonId person) {
        return licences.of(person).stream().map(Standing::kind).toList();
    }
}
