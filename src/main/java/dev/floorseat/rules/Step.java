package dev.floorseat.rules;

import dev.floorseat.rules.Rule.State;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule is to go next, and what belongs to that.
 *
 * @param to where
 * @param reason why; null: not said, which will do unless a period is cut short
 * @param until last day of comments, or the day until which it is verified; null: as usual
 * @param sites where it is tried, external ids; empty: everywhere
 * @param from first day of the trial; null: today
 * @param weeks of the trial; null: as usual
 * @param measure of the trial; null: what the desk says
 * @param by the rule that takes its place; null unless it is superseded
 */
public record Step(
        State to,
        @Nullable String reason,
        @Nullable LocalDate until,
        Set<String> sites,
        @Nullable LocalDate from,
        @Nullable Integer weeks,
        @Nullable String measure,
        @Nullable Long by) {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** Tidies what was typed. */
    public Step {
        reason = RuleText.orNull(reason);
        measure = RuleText.orNull(measure);
        sites = Set.copyOf(sites);
    }

    /** A step of which only the way is said. */
    public static Step to(State to) {
        return because(to, null);
    }

    /** A step with a reason. */
    public static Step because(State to, @Nullable String reason) {
        return new Step(to, reason, null, Set.of(), null, null, null, null);
    }
}
