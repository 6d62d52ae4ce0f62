package dev.floorseat.rules.web;

import dev.floorseat.floor.QueueNames;
import dev.floorseat.rules.Rule;
import dev.floorseat.rules.RuleRewrites.Rewrite;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.RuleVersion;
import dev.floorseat.web.TextDifference;
import dev.floorseat.web.TextDifference.Kind;
import dev.floorseat.web.TextDifference.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one version of a rule became another.
 *
 * @param from the older's number
 * @param to the newer's number
 * @param queues names of the queues of both, each a part; empty: both are for all
 * @param wasAll whether the older was for all queues and the newer is not
 * @param becameAll whether the newer is for all queues and the older was not
 */
record RuleDifference(
        int from,
        int to,
        List<Part> when,
        List<Part> act,
        List<Part> limit,
        List<Part> notWhen,
        List<Part> wording,
        List<Part> queues,
        boolean wasAll,
        boolean becameAll) {

    static RuleDifference between(RuleVersion older, RuleVersion newer, QueueNames names) {
        return between(
                older.number(), older.text(), older.queues(), newer.number(), newer.text(), newer.queues(), names);
    }

    /** How a rule would become what waits for it. */
    static RuleDifference between(Rule rule, Rewrite waiting, QueueNames names) {
        return between(0, rule.text(), rule.queues(), 1, waiting.text(), waiting.queues(), names);
    }

    private static RuleDifference between(
            int from,
            RuleText older,
            Set<String> olderQueues,
            int to,
            RuleText newer,
            Set<String> newerQueues,
            QueueNames names) {
        return new RuleDifference(
                from,
                to,
                TextDifference.between(older.when(), newer.when()),
                TextDifference.between(older.act(), newer.act()),
                between(older.limit(), newer.limit()),
                between(older.notWhen(), newer.notWhen()),
                between(older.wording(), newer.wording()),
                queues(names.of(olderQueues), names.of(newerQueues)),
                olderQueues.isEmpty() && !newerQueues.isEmpty(),
                !olderQueues.isEmpty() && newerQueues.isEmpty());
    }

    private static List<Part> between(@Nullable String older, @Nullable String newer) {
        return TextDifference.between(RuleForm.or(older), RuleForm.or(newer));
    }

    private static List<Part> queues(List<String> older, List<String> newer) {
        Set<String> before = new HashSet<>(older);
        Set<String> after = new HashSet<>(newer);
        Set<String> either = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        either.addAll(older);
        either.addAll(newer);
        List<Part> parts = new ArrayList<>();
        either.forEach(name -> parts.add(
                new Part(!after.contains(name) ? Kind.REMOVED : before.contains(name) ? Kind.SAME : Kind.ADDED, name)));
        return parts;
    }
}
