package dev.floorseat.rules.answer;

import dev.floorseat.directives.DirectiveVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A directive that was changed or withdrawn because the floor noted a mistake in it.
 *
 * @param answer what its owner said; announced
 * @param before by which version people went
 * @param after by which they go; null: it is withdrawn
 * @param announced the day since when it can be read, in the company's zone
 * @param effect the first day on which it is otherwise
 * @param days from the Monday of the week in which the first mistake was noted to the announcement; a day would tell the visit
 * @param opens the first day on which the floor says whether it helped
 * @param closes the last such day
 */
public record Announcement(
        Answer answer,
        DirectiveVersion before,
        @Nullable DirectiveVersion after,
        LocalDate announced,
        LocalDate effect,
        int days,
        LocalDate opens,
        LocalDate closes) {

    /** What the directive is called now, or was called last. */
    public String name() {
        return after == null ? before.name() : after.name();
    }

    /** Whether it holds; else the directive was withdrawn and holds again. */
    public boolean holds() {
        return !answer.isRevoked();
    }

    /** Whether the floor can say on a day whether it helped. */
    public boolean open(LocalDate day) {
        return holds() && !day.isBefore(opens) && !day.isAfter(closes);
    }
}
