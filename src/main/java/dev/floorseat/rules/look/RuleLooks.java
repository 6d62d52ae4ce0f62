package dev.floorseat.rules.look;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.demand.Demand;
import dev.floorseat.rotation.demand.Demand.Reason;
import dev.floorseat.rotation.demand.Demands;
import dev.floorseat.rotation.demand.NewDemand;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.rules.RuleBook;
import dev.floorseat.rules.RuleChanged;
import dev.floorseat.rules.Trial;
import dev.floorseat.web.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files demand for another look at rules: at one that is tried, while it is tried; at one that is due or will be within four weeks, anew
 * every eight weeks until somebody saw it or said that it holds. What a rule no longer needs is withdrawn.
 */
@Component
@Transactional
class RuleLooks {

    /** So long before the day on which a rule is due somebody should look. */
    static final int DAYS_BEFORE_DUE = 28;

    private static final int TRIAL_WEIGHT = 4;
    private static final int DUE_WEIGHT = 2;

    /** What is to be looked at, until when, and under which key. */
    private record Wanted(String source, String keptWith, Reason reason, LocalDate by, int weight, Set<String> sites) {}

    private final RuleBook rules;
    private final Demands demands;
    private final BroughtUp broughtUp;
    private final LookQueues queues;
    private final Dates dates;

    RuleLooks(RuleBook rules, Demands demands, BroughtUp broughtUp, LookQueues queues, Dates dates) {
        this.rules = rules;
        this.demands = demands;
        this.broughtUp = broughtUp;
        this.queues = queues;
        this.dates = dates;
    }

    /** With what the keys of all demands for a rule begin. */
    static String source(long rule) {
        return "rule:" + rule + ":";
    }

    @EventListener
    void on(RuleChanged changed) {
        rules.rule(changed.rule()).ifPresent(this::follow);
    }

    /** Files for a rule what it needs today, and nothing else. May be done again without harm. */
    void follow(Rule rule) {
        Wanted wanted = wanted(rule, dates.today());
        demands.only(source(rule.id()), wanted == null ? List.of() : filed(rule, wanted));
    }

    private List<NewDemand> filed(Rule rule, Wanted wanted) {
        List<FieldNote> notes = broughtUp.by(rule);
        Set<PersonId> there = broughtUp.executives(notes);
        Set<String> seen = demands.from(wanted.keptWith()).stream()
                .filter(demand -> demand.seenOn() != null)
                .map(Demand::queue)
                .collect(Collectors.toSet());
        return queues.of(rule.queues(), wanted.sites(), notes).stream()
                .filter(queue -> !seen.contains(queue))
                .map(queue -> new NewDemand(
                        wanted.source(),
                        queue,
                        wanted.reason(),
                        wanted.by(),
                        there,
                        wanted.sites(),
                        wanted.weight(),
                        rule.text().act(),
                        rule.text().when(),
                        "/rules/" + rule.id()))
                .toList();
    }

    private static @Nullable Wanted wanted(Rule rule, LocalDate today) {
        Trial trial = rule.trial();
        LocalDate verified = rule.verifiedUntil();
        if (rule.state() == State.TRIAL && trial != null) {
            return tried(rule, trial, today);
        }
        return rule.state() == State.IN_FORCE && verified != null ? due(rule, verified, today) : null;
    }

    /** Somebody looks in the first eight weeks of a trial: a long one has a look early enough to learn from it. */
    private static @Nullable Wanted tried(Rule rule, Trial trial, LocalDate today) {
        LocalDate latest = trial.from().plusWeeks(Demands.WEEKS);
        LocalDate by = trial.to().isBefore(latest) ? trial.to().plusDays(1) : latest;
        if (today.isBefore(trial.from()) || !today.isBefore(by)) {
            return null;
        }
        String source = source(rule.id()) + "trial:" + trial.from();
        return new Wanted(source, source, Reason.TRIAL, by, TRIAL_WEIGHT, trial.sites());
    }

    private static @Nullable Wanted due(Rule rule, LocalDate verified, LocalDate today) {
        LocalDate first = verified.minusDays(DAYS_BEFORE_DUE);
        if (today.isBefore(first)) {
            return null;
        }
        long round = ChronoUnit.WEEKS.between(first, today) / Demands.WEEKS;
        String due = source(rule.id()) + "due:" + verified + ":";
        return new Wanted(
                due + round, due, Reason.DUE, first.plusWeeks((round + 1) * Demands.WEEKS), DUE_WEIGHT, Set.of());
    }
}
