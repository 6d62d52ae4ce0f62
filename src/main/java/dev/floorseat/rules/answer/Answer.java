package dev.floorseat.rules.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a directive answered to mistakes in it.
 *
 * @param id its number; an announcement goes by it, too
 * @param directive the directive's number
 * @param why why it is kept, changed or withdrawn
 * @param learned what the owner learned; null: not said, which a change cannot be
 * @param before number of the version by which people went before; null: nothing changed, or not yet
 * @param after number of the version by which they go now; null: there is none, or not yet
 * @param effect first day on which it is otherwise; null: nothing changed, or not yet
 * @param by the account that answered
 * @param givenAt when
 * @param announcedAt since when a change or withdrawal can be read; null: there is nothing to read, or not yet
 * @param toldAt when those concerned were written mails; null: not yet, and it can be taken back
 * @param withdrew whether it withdrew the directive; not where that was over already
 * @param revokedAt since when a withdrawal of which people were told does not hold any more; null: it holds, or it is none
 */
public record Answer(
        long id,
        long directive,
        AnswerKind kind,
        String why,
        @Nullable String learned,
        @Nullable Long before,
        @Nullable Long after,
        @Nullable LocalDate effect,
        String by,
        Instant givenAt,
        @Nullable Instant announcedAt,
        @Nullable Instant toldAt,
        boolean withdrew,
        @Nullable Instant revokedAt) {

    /** Whether a change was chosen and its version is still to be written. */
    public boolean isWaiting() {
        return kind == AnswerKind.CHANGE && announcedAt == null;
    }

    /** Whether it was a withdrawal and the directive holds again. */
    public boolean isRevoked() {
        return revokedAt != null;
    }
}
