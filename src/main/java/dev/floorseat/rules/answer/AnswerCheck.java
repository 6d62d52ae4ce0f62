package dev.floorseat.rules.answer;

import dev.floorseat.notes.Guarded;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an answer as it was typed: what must be there is there, nothing is too long, and no personal data is in it. */
@Component
class AnswerCheck {

    private final Guarded guard;

    AnswerCheck(Guarded guard) {
        this.guard = guard;
    }

    /** An answer with which nothing is wrong; learned is null where nothing was said. */
    record Checked(AnswerKind kind, String why, @Nullable String learned) {}

    Checked read(TypedAnswer typed) {
        List<Fault> faults = new ArrayList<>();
        AnswerKind kind = typed.kind();
        if (kind == null) {
            faults.add(Fault.at("/answer", "answers.which"));
        }
        String why = text("/why", typed.why(), "answers.missing.why", faults);
        String learned =
                text("/learned", typed.learned(), kind == AnswerKind.CHANGE ? "answers.missing.learned" : null, faults);
        Map<String, String> texts = new LinkedHashMap<>();
        if (why != null) {
            texts.put("/why", why);
        }
        if (learned != null) {
            texts.put("/learned", learned);
        }
        guard.admit(texts);
        if (!faults.isEmpty()) {
            throw Refusal.unusable(faults, "answers.not-saved");
        }
        return new Checked(Objects.requireNonNull(kind), Objects.requireNonNull(why), learned);
    }

    private static @Nullable String text(
            String pointer, @Nullable String typed, @Nullable String missing, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            if (missing != null) {
                faults.add(Fault.at(pointer, missing));
            }
            return null;
        }
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() > TypedAnswer.LONGEST) {
            faults.add(Fault.at(pointer, "rules.too-long", text.length(), TypedAnswer.LONGEST));
        }
        return text;
    }
}
