package dev.floorseat.demo;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.Courses;
import dev.floorseat.people.licence.WantedCourse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The courses that people of the demo company take: one for executives and one for mentors, each in German and in English. */
@Component
@Profile("demo")
class DemoCourses {

    private final Courses courses;

    DemoCourses(Courses courses) {
        this.courses = courses;
    }

    void publish() {
        written().forEach(courses::publishNew);
    }

    static List<WantedCourse> written() {
        return List.of(
                CourseFile.read("speaking-de.txt", LicenceKind.EXECUTIVE, Locale.GERMAN),
                CourseFile.read("speaking-en.txt", LicenceKind.EXECUTIVE, Locale.ENGLISH),
                CourseFile.read("hosting-de.txt", LicenceKind.HOST, Locale.GERMAN),
                CourseFile.read("hosting-en.txt", LicenceKind.HOST, Locale.ENGLISH));
    }
}
