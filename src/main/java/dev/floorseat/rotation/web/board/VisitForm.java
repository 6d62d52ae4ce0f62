package dev.floorseat.rotation.web.board;

import org.jspecify.annotations.Nullable;

/**
 * What the forms about a visit send; what a form does not have is null.
 *
 * @param version the version the planner saw
 * @param slot the place chosen
 * @param anyway whether the planner has seen what it breaks
 * @param pinned whether the solver may not move it
 * @param when the day or week looked at, as {@link Wanted} reads it
 * @param row the site and band looked at
 * @param mentor the mentor looked at
 * @param change the change to be undone
 * @param week the week of the board behind the form
 * @param by the rows of the board behind the form
 */
record VisitForm(
        @Nullable Long version,
        @Nullable String slot,
        @Nullable Boolean anyway,
        @Nullable Boolean pinned,
        @Nullable String when,
        @Nullable String row,
        @Nullable String mentor,
        @Nullable Long change,
        @Nullable String week,
        @Nullable String by) {

    /** The version; one that no visit has where none was sent. */
    long seen() {
        return version == null ? -1 : version;
    }

    boolean breaksKnowingly() {
        return Boolean.TRUE.equals(anyway);
    }

    Wanted wanted() {
        return Wanted.of(orEmpty(when), orEmpty(row), orEmpty(mentor));
    }

    Where where(Scene scene) {
        return new Where(scene.draft().rotation().number(), Scenes.week(week, scene), By.of(orEmpty(by)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
