package dev.floorseat.rotation.web;

import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import dev.floorseat.rotation.plan.Draft;
import dev.floorseat.rotation.plan.Drafts;
import dev.floorseat.solver.Breach;
import dev.floorseat.solver.Names;
import dev.floorseat.solver.Reason;
import dev.floorseat.solver.RuleWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says what the solver found in words, with the names of the company. */
@Component
public class Words {

    private final Drafts drafts;

    Words(Drafts drafts) {
        this.drafts = drafts;
    }

    String breach(Breach breach, Draft draft, Locale locale) {
        return about(draft, locale).apply(breach);
    }

    /** Says the breaches of one draft; the names are looked up once. */
    public Function<Breach, String> about(Draft draft, Locale locale) {
        Names names = names(draft);
        return breach -> RuleWords.text(breach, locale, names);
    }

    /** Says why a visit has no place, a line a reason. */
    public List<String> reasons(List<Reason> reasons, Locale locale) {
        return reasons.isEmpty() ? List.of() : RuleWords.reasons(reasons, locale);
    }

    private Names names(Draft draft) {
        Map<String, String> people = draft.names();
        Map<String, Site> sites = drafts.sites();
        Map<String, Queue> queues = drafts.queues();
        return new Names() {
            @Override
            public String person(String id) {
                return people.getOrDefault(id, id);
            }

            @Override
            public String site(String id) {
                Site site = sites.get(id);
                return site == null ? id : site.name();
            }

            @Override
            public String queue(String id) {
                Queue queue = queues.get(id);
                return queue == null ? id : queue.name();
            }
        };
    }
}
