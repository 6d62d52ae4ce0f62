package dev.floorseat.rules;

import dev.floorseat.notes.InForce;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who prepare a visit by what rules and words a queue works. */
@Component
class InForceOnQueues implements InForce {

    private final RuleBook rules;
    private final Lexicon lexicon;

    InForceOnQueues(RuleBook rules, Lexicon lexicon) {
        this.rules = rules;
        this.lexicon = lexicon;
    }

    @Override
    public List<RuleLine> rules(String queue, LocalDate day) {
        return rules.all().stream()
                .filter(rule -> rule.inForce(day) && rule.isFor(queue))
                .map(rule -> new RuleLine(
                        rule.id(),
                        rule.text().when(),
                        rule.text().act(),
                        rule.text().limit(),
                        rule.text().notWhen(),
                        rule.text().wording()))
                .toList();
    }

    @Override
    public List<LexiconLine> lexicon(String queue, LocalDate day) {
        return lexicon.all().stream()
                .filter(entry -> entry.inForce(day) && entry.isFor(queue))
                .map(entry -> new LexiconLine(
                        entry.text().say(),
                        entry.text().insteadOf(),
                        entry.text().reason()))
                .toList();
    }
}
