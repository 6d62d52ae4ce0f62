package dev.floorseat.figures;

import dev.floorseat.insights.triage.FirstAnswers;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the day a note was taken to the first person who acknowledged, declined or promoted what it says. */
@Component
@Order(3)
class FirstAnswerGiven implements Figure {

    private final FirstAnswers answers;

    FirstAnswerGiven(FirstAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "first-answer";
    }

    @Override
    public Unit unit() {
        return Unit.DAYS;
    }

    @Override
    public List<Observation> observations(LocalDate before) {
        return answers.all().stream()
                .filter(answer -> answer.day().isBefore(before))
                .map(answer -> Observation.of(answer.day(), answer.days()))
                .toList();
    }
}
