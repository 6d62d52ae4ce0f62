package dev.floorseat.rules.answer.web;

import dev.floorseat.rules.answer.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer; state is GIVEN, WAITING_FOR_VERSION or ANNOUNCED. */
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
                answer.isWaiting() ? "WAITING_FOR_VERSION" : answer.announcedAt() == null ? "GIVEN" : "ANNOUNCED",
                answer.why(),
                answer.learned(),
                number(answer.before()),
                number(answer.after()),
                answer.effect(),
                answer.givenAt(),
                answer.announcedAt());
    }

    /** An id as programs get it. */
    static @Nullable String number(@Nullable Long id) {
        return id == null ? null : id.toString();
    }
}
