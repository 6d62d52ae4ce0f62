package dev.floorseat.demo;

import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.licence.WantedCourse;
import java.util.Locale;

/** The demo's courses for tests elsewhere. */
public final class WrittenCourses {

    private WrittenCourses() {}

    /** The one that leads to this licence, in this language. */
    public static WantedCourse of(LicenceKind kind, String language) {
        return DemoCourses.written().stream()
                .filter(course -> course.kind() == kind && course.language().equals(Locale.forLanguageTag(language)))
                .findFirst()
                .orElseThrow();
    }
}
