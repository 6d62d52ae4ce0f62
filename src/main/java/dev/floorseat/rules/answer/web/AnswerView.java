package dev.floorseat.rules.answer.web;

import dev.floorseat.rules.answer.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer; state is GIVEN, WAITING_FOR_VERSION, ANNOUNCED, or REVOKED where a directive that was withdrawn holds again. */
record AnswerView(
        String id,
        String directive,
        @Schema(example = "change") String answer,
        String state,
        String why,
        @Nullable String learned,
        @Nullable String before,
        @Nullable String after,
        @Nullable LocalDate effect,
        Instant givenAt,
        @Nullable Instant announcedAt) {

    static AnswerView of(Answer answer) {
        return new AnswerView(
                Long.toString(answer.id()),
                Long.toString(answer.directive()),
                answer.kind().name().toLowerCase(Locale.ROOT),
                state(answer),
                answer.why(),
                answer.learned(),
                number(answer.before()),
                number(answer.after()),
                answer.effect(),
                answer.givenAt(),
                answer.announcedAt());
    }

    private static String state(Answer answer) {
        if (answer.isWaiting()) {
            return "WAITING_FOR_VERSION";
        }
        return answer.isRevoked() ? "REVOKED" : answer.announcedAt() == null ? "GIVEN" : "ANNOUNCED";
    }

    /** An id as programs get it. */
    static @Nullable String number(@Nullable Long id) {
        return id == null ? null : id.toString();
    }
}
