package dev.floorseat.rules.book.web;

import dev.floorseat.rules.PublishedRule;
import dev.floorseat.rules.RuleText;
import dev.floorseat.rules.RuleVersion;
import dev.floorseat.rules.book.EditionChange;
import dev.floorseat.web.TextDifference;
import dev.floorseat.web.TextDifference.Part;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change between editions, readable.
 *
 * @param rule the rule as it stands today
 * @param text what the newer of the two says
 * @param queues names of the queues the newer is for; empty: all
 * @param wereQueues names of those the older was for; null: the same
 * @param fields where the two differ; empty unless it was changed
 */
record ChangeLine(
        PublishedRule rule,
        EditionChange.Kind kind,
        RuleText text,
        List<String> queues,
        @Nullable List<String> wereQueues,
        List<Field> fields) {

    /** A field whose text differs, by the key of its name. */
    record Field(String name, List<Part> parts) {}

    static ChangeLine of(EditionChange change, Map<String, String> names) {
        RuleVersion before = change.before();
        RuleVersion after = change.after();
        RuleVersion shown = Objects.requireNonNull(after == null ? before : after);
        if (before == null || after == null) {
            return new ChangeLine(
                    change.rule(), change.kind(), shown.text(), Names.of(shown.queues(), names), null, List.of());
        }
        Set<String> were = before.queues();
        return new ChangeLine(
                change.rule(),
                change.kind(),
                after.text(),
                Names.of(after.queues(), names),
                were.equals(after.queues()) ? null : Names.of(were, names),
                fields(before.text(), after.text()));
    }

    private static List<Field> fields(RuleText before, RuleText after) {
        return Stream.of(
                        field("rules.when", before.when(), after.when()),
                        field("rules.act", before.act(), after.act()),
                        field("rules.limit", before.limit(), after.limit()),
                        field("rules.not-when", before.notWhen(), after.notWhen()),
                        field("rules.wording", before.wording(), after.wording()))
                .filter(field -> field.parts().stream().anyMatch(part -> part.kind() != TextDifference.Kind.SAME))
                .toList();
    }

    private static Field field(String name, @Nullable String before, @Nullable String after) {
        return new Field(name, TextDifference.between(before == null ? "" : before, after == null ? "" : after));
    }
}
