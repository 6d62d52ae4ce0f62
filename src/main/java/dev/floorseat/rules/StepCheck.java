package dev.floorseat.rules;

import dev.floorseat.notes.Guarded;
import dev.floorseat.rules.Rule.State;
import dev.floorseat.web.Fault;
import dev.floorseat.web.Refusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which steps a rule may take. */
@Component
public class StepCheck {

    /** The barrier of a step that makes no sense from where a rule stands. */
    public static final String NO_WAY = "rules.no-way";

    private static final Map<State, Set<State>> WAYS = Map.of(
            State.DRAFT, EnumSet.of(State.COMMENT, State.IN_FORCE, State.WITHDRAWN),
            State.COMMENT, EnumSet.of(State.DRAFT, State.TRIAL, State.IN_FORCE, State.WITHDRAWN),
            State.TRIAL, EnumSet.of(State.DRAFT, State.IN_FORCE, State.WITHDRAWN),
            State.IN_FORCE, EnumSet.of(State.DRAFT, State.WITHDRAWN, State.SUPERSEDED),
            State.WITHDRAWN, EnumSet.of(State.DRAFT, State.IN_FORCE),
            State.SUPERSEDED, EnumSet.of(State.IN_FORCE));

    private final Guarded guard;
    private final Writers writers;
    private final RuleComments comments;

    StepCheck(Guarded guard, Writers writers, RuleComments comments) {
        this.guard = guard;
        this.writers = writers;
        this.comments = comments;
    }

    /**
     * The steps that are open to a rule today.
     *
     * @param by the account that would take them
     */
    public Set<State> open(Rule rule, LocalDate today, String by) {
        Set<State> open = EnumSet.noneOf(State.class);
        WAYS.getOrDefault(rule.state(), Set.of()).stream()
                .filter(to -> barrier(rule, to, today, by) == null)
                .forEach(open::add);
        return open;
    }

    /**
     * What keeps a rule from coming in force, or on trial, today.
     *
     * @return the key of a message; null: nothing
     */
    public @Nullable String barrier(Rule rule, State to, LocalDate today, String by) {
        if (!WAYS.getOrDefault(rule.state(), Set.of()).contains(to)) {
            return NO_WAY;
        }
        return switch (to) {
            case DRAFT -> backToDraft(rule, today) ? null : NO_WAY;
            case TRIAL -> comments.open(Matter.rule(rule.id())) > 0 ? "rules.objections-first" : null;
            case IN_FORCE -> inForce(rule, by);
            case COMMENT, WITHDRAWN, SUPERSEDED -> null;
        };
    }

    /** Where a step cuts a period short, for which a reason is needed. */
    public boolean isEarly(Rule rule, State to, LocalDate today) {
        Trial trial = rule.trial();
        LocalDate until = rule.commentUntil();
        return switch (rule.state()) {
            case COMMENT -> (to == State.TRIAL || to == State.IN_FORCE) && until != null && !today.isAfter(until);
            case TRIAL -> to == State.IN_FORCE && trial != null && !today.isAfter(trial.to());
            case DRAFT, IN_FORCE, WITHDRAWN, SUPERSEDED -> false;
        };
    }

    void admit(Rule rule, Step step, LocalDate today, String by) {
        String barrier = barrier(rule, step.to(), today, by);
        if (barrier != null) {
            throw Refusal.conflict(barrier);
        }
        String reason = step.reason();
        String measure = step.measure();
        if (reason == null && isEarly(rule, step.to(), today)) {
            throw refused("/reason", "rules.reason-early");
        }
        if (reason != null && reason.length() > Step.LONGEST_REASON) {
            throw refused("/reason", "rules.too-long", reason.length(), Step.LONGEST_REASON);
        }
        guard.admit(Map.of("/reason", reason == null ? "" : reason, "/measure", measure == null ? "" : measure));
        if (measure != null && measure.length() > Trial.LONGEST_MEASURE) {
            throw refused("/measure", "rules.too-long", measure.length(), Trial.LONGEST_MEASURE);
        }
    }

    /** In force it goes back only on the day on which it came in force; withdrawn only if it never was in force. */
    private static boolean backToDraft(Rule rule, LocalDate today) {
        return switch (rule.state()) {
            case IN_FORCE -> today.equals(rule.inForceFrom());
            case WITHDRAWN -> rule.inForceFrom() == null;
            case DRAFT, COMMENT, TRIAL, SUPERSEDED -> true;
        };
    }

    /** What was in force comes back as it was, by anybody: its text cannot have changed since. */
    private @Nullable String inForce(Rule rule, String by) {
        return switch (rule.state()) {
            case DRAFT, COMMENT -> rule.isSmall() ? fourEyes(rule, by) : "rules.trial-first";
            case TRIAL -> fourEyes(rule, by);
            case WITHDRAWN -> rule.inForceFrom() == null ? NO_WAY : null;
            case IN_FORCE, SUPERSEDED -> null;
        };
    }

    private @Nullable String fourEyes(Rule rule, String by) {
        if (comments.open(Matter.rule(rule.id())) > 0) {
            return "rules.objections-first";
        }
        return writers.has(rule.id(), by) ? "rules.four-eyes" : null;
    }

    private static Refusal refused(String pointer, String key, Object... arguments) {
        return Refusal.unusable(List.of(Fault.at(pointer, key, arguments)), "rules.not-saved");
    }
}
