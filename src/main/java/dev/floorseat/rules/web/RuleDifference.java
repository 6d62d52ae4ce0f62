package dev.floorseat.rules.web;

import dev.floorseat.floor.QueueNames;
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
        boolean all = older.queues().isEmpty();
        boolean allNow = newer.queues().isEmpty();
        return new RuleDifference(
                older.number(),
                newer.number(),
                TextDifference.between(older.text().when(), newer.text().when()),
                TextDifference.between(older.text().act(), newer.text().act()),
                between(older.text().limit(), newer.text().limit()),
                between(older.text().notWhen(), newer.text().notWhen()),
                between(older.text().wording(), newer.text().wording()),
                queues(names.of(older.queues()), names.of(newer.queues())),
                all && !allNow,
                !all && allNow);
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
