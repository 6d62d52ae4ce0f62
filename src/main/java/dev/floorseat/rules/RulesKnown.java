package dev.floorseat.rules;

import dev.floorseat.insights.KnownRules;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who write notes which rules there are already. */
@Component
class RulesKnown implements KnownRules {

    private final RuleRows rows;
    private final Dates dates;

    RulesKnown(RuleRows rows, Dates dates) {
        this.rows = rows;
        this.dates = dates;
    }

    @Override
    public List<KnownRules.RuleText> inForce() {
        LocalDate today = dates.today();
        return rows.all().stream()
                .filter(rule -> rule.inForce(today))
                .map(rule -> new KnownRules.RuleText(
                        rule.id(), rule.text().when() + "\n" + rule.text().act(), "/rules/" + rule.id()))
                .toList();
    }
}
