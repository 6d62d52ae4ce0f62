package dev.floorseat.rules.answer.web;

import dev.floorseat.rules.answer.Mistake;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mistake, without author, visit or day. */
record MistakeView(
        String note,
        String version,
        @Nullable String text,
        @Nullable String action,
        String site,
        String queue,
        LocalDate week,
        LocalDate due,
        boolean overdue,
        boolean open,
        @Nullable String answer) {

    static MistakeView of(Mistake mistake, LocalDate today) {
        return new MistakeView(
                Long.toString(mistake.note()),
                Long.toString(mistake.version()),
                mistake.situation(),
                mistake.action(),
                mistake.site(),
                mistake.queue(),
                mistake.week(),
                mistake.due(),
                mistake.overdue(today),
                mistake.open(),
                AnswerView.number(mistake.answer()));
    }
}
