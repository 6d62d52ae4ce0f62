package dev.floorseat.people.licence;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courses: written, published, withdrawn. A published version never changes; changing it begins the next one. */
@Component
@Transactional
public class Courses {

    private final CourseRows rows;
    private final CourseWriting writing;
    private final Clock clock;

    Courses(CourseRows rows, CourseWriting writing, Clock clock) {
        this.rows = rows;
        this.writing = writing;
        this.clock = clock;
    }

    /** All courses, by title. */
    @Transactional(readOnly = true)
    public List<Course> all() {
        return rows.all();
    }

    /**
     * The course of that number.
     *
     * @throws Refusal if there is none
     */
    @Transactional(readOnly = true)
    public Course course(long id) {
        return rows.byId(id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("courses.no-such", Long.toString(id)));
    }

    /** What people who may have these licences can take: what is in the reader's language first, then by title. */
    @Transactional(readOnly = true)
    public List<CourseVersion> onOffer(Collection<LicenceKind> kinds, Locale reader) {
        return rows.all().stream()
                .map(Course::onOffer)
                .flatMap(Optional::stream)
                .filter(version -> kinds.contains(version.kind()))
                .sorted(Comparator.comparing((CourseVersion version) ->
                        !version.language().getLanguage().equals(reader.getLanguage())))
                .toList();
    }

    /**
     * Writes a new course, which nobody can take yet.
     *
     * @throws Refusal if what was typed cannot be kept; the faults say where
     */
    public Course add(WantedCourse wanted) {
        refuse(wanted.faults());
        long course = writing.add();
        writing.insert(course, 1, wanted);
        return course(course);
    }

    /**
     * Rewrites a course. What is published stays as it is until {@link #publish}.
     *
     * @param lock of the course as the author saw it
     * @throws Refusal if it changed meanwhile, or what was typed cannot be kept
     */
    public Course change(long id, long lock, WantedCourse wanted) {
        Course course = course(id);
        refuse(wanted.faults());
        keep(course, lock, wanted, course.withdrawn());
        return course(id);
    }

    /**
     * Writes a new course and lets people take it.
     *
     * @throws Refusal if it cannot be kept, or is not complete
     */
    public Course publishNew(WantedCourse wanted) {
        refuse(all(wanted));
        Course added = add(wanted);
        return publish(added.id(), added.lock(), wanted);
    }

    /**
     * Rewrites a course and lets people take it.
     *
     * @param lock of the course as the author saw it
     * @throws Refusal if it changed meanwhile, cannot be kept, or is not complete
     */
    public Course publish(long id, long lock, WantedCourse wanted) {
        Course course = course(id);
        refuse(all(wanted));
        keep(course, lock, wanted, false);
        Course kept = course(id);
        CourseVersion draft = kept.draft();
        if (draft != null) {
            writing.publish(draft.id(), clock.instant());
        }
        return course(id);
    }

    /**
     * Takes a course back, or puts it on offer again as it was last published. Certificates stay.
     *
     * @throws Refusal if it was never published
     */
    public Course withdraw(long id, boolean withdrawn) {
        Course course = course(id);
        if (course.published() == null) {
            throw Refusal.conflict("courses.never-published");
        }
        if (course.withdrawn() != withdrawn && !writing.counted(id, course.lock(), withdrawn)) {
            throw Refusal.conflict("courses.changed");
        }
        return course(id);
    }

    /** Saving what is there already, as published or as draft, makes no new version of it. */
    private void keep(Course course, long lock, WantedCourse wanted, boolean withdrawn) {
        if (!writing.counted(course.id(), lock, withdrawn)) {
            throw Refusal.conflict("courses.changed");
        }
        CourseVersion newest = course.newest();
        if (WantedCourse.of(newest).equals(wanted)) {
            return;
        }
        if (newest.publishedAt() == null) {
            writing.rewrite(newest.id(), wanted);
        } else {
            writing.insert(course.id(), newest.number() + 1, wanted);
        }
    }

    private static List<Fault> all(WantedCourse wanted) {
        List<Fault> faults = wanted.faults();
        faults.addAll(wanted.missing());
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "courses.not-saved");
        }
    }
}
