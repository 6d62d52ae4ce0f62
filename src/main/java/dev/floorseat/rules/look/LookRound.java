package dev.floorseat.rules.look;

import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.answer.Announcements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks through all rules and changed directives for what needs another look today. May run twice without harm. */
@Component
class LookRound {

    private static final Logger LOG = LoggerFactory.getLogger(LookRound.class);

    private final RuleBook rules;
    private final Announcements announcements;
    private final RuleLooks ruleLooks;
    private final DirectiveLooks directiveLooks;

    LookRound(RuleBook rules, Announcements announcements, RuleLooks ruleLooks, DirectiveLooks directiveLooks) {
        this.rules = rules;
        this.announcements = announcements;
        this.ruleLooks = ruleLooks;
        this.directiveLooks = directiveLooks;
    }

    /** What cannot be filed holds up nothing else; the next night tries it again. */
    void run() {
        for (Rule rule : rules.all()) {
            tried("rule " + rule.id(), () -> ruleLooks.follow(rule));
        }
        announcements.all().stream()
                .map(each -> each.answer().directive())
                .distinct()
                .forEach(directive -> tried("directive " + directive, () -> directiveLooks.follow(directive)));
    }

    private static void tried(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.error("Another look at {} could not be filed", what, e);
        }
    }
}
