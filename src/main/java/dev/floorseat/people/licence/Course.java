package dev.floorseat.people.licence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course and the versions of it that matter. One of the two is there.
 *
 * @param id the row's number
 * @param lock counts changes: who saves says which one they saw
 * @param withdrawn whether nobody can take it
 * @param published the newest published version; null: none yet
 * @param draft the version that is being written; null: nothing has changed since the published one
 */
public record Course(
        long id,
        long lock,
        boolean withdrawn,
        @Nullable CourseVersion published,
        @Nullable CourseVersion draft) {

    /** Whether people can take a course. */
    public enum State {
        /** Never published. */
        DRAFT,
        /** People can take it. */
        PUBLISHED,
        /** Taken back: people cannot take it, certificates stay. */
        WITHDRAWN
    }

    /** Refuses a course without a version. */
    public Course {
        if (published == null && draft == null) {
            throw new IllegalArgumentException("a course without a version: " + id);
        }
    }

    /** Whether people can take it. */
    public State state() {
        return published == null ? State.DRAFT : withdrawn ? State.WITHDRAWN : State.PUBLISHED;
    }

    /** The version that its authors see and change. */
    public CourseVersion newest() {
        CourseVersion writing = draft == null ? published : draft;
        if (writing == null) {
            throw new IllegalStateException("checked above");
        }
        return writing;
    }

    /** The version that people can take; empty where there is none, or it was withdrawn. */
    public Optional<CourseVersion> onOffer() {
        return withdrawn ? Optional.empty() : Optional.ofNullable(published);
    }
}
