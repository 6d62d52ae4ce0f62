package dev.floorseat.rules.answer;

import dev.floorseat.notes.DeskHint;
import dev.floorseat.notes.DeskHints;
import dev.floorseat.people.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks mentors at the desk whether a change helped. */
@Component
class VerdictsAtTheDesk implements DeskHints {

    private final Verdicts verdicts;

    VerdictsAtTheDesk(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public List<DeskHint> of(PersonId person) {
        return verdicts.waitingFor(person).stream()
                .map(each -> new DeskHint(
                        "answers.verdict.hint",
                        List.of(each.name()),
                        "/announcements/" + each.answer().id()))
                .toList();
    }
}
