package dev.floorseat.people.web;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.Course;
import dev.floorseat.people.licence.CourseVersion;
import dev.floorseat.people.licence.Courses;
import dev.floorseat.web.ForPrograms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The courses, for programs: what there is to take, and nothing of who took it. */
@RestController
@RequestMapping(ForPrograms.API + "/courses")
@PreAuthorize("hasRole('PLANNER')")
class CoursesResource {

    private final Courses courses;

    CoursesResource(Courses courses) {
        this.courses = courses;
    }

    /** A course as its authors see it; {@code version} is the newest, {@code publishedVersion} the one people take. */
    record CourseView(
            String id,
            LicenceKind kind,
            String language,
            String title,
            Course.State state,
            int version,
            @Nullable Integer publishedVersion,
            @Nullable Instant publishedAt,
            int months,
            int passPercent,
            int attempts,
            int withinDays,
            int questions) {

        static CourseView of(Course course) {
            CourseVersion newest = course.newest();
            CourseVersion published = course.published();
            return new CourseView(
                    Long.toString(course.id()),
                    newest.kind(),
                    newest.language().getLanguage(),
                    newest.title(),
                    course.state(),
                    newest.number(),
                    published == null ? null : published.number(),
                    published == null ? null : published.publishedAt(),
                    newest.months(),
                    newest.passPercent(),
                    newest.attempts(),
                    newest.withinDays(),
                    newest.questions().size());
        }
    }

    @GetMapping
    List<CourseView> all() {
        return courses.all().stream().map(CourseView::of).toList();
    }
}
