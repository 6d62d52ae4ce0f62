package dev.floorseat.insights.triage;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightFilter;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.KnownRules;
import dev.floorseat.insights.KnownRules.RuleText;
import dev.floorseat.insights.grouping.Suggestions;
import dev.floorseat.insights.text.Near;
import dev.floorseat.insights.text.Neighbours;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an insight looks like: others into which it could be merged, and rules in force. What looks alike need not be the same. */
@Component
@Transactional(readOnly = true)
public class LooksLike {

    /** Several near notes may be in one insight. */
    private static final int NEAR = 40;

    /**
     * Another insight.
     *
     * @param shared words both share, weightiest first; empty: it was looked for
     */
    public record Other(Insight insight, List<String> shared) {}

    /**
     * A rule in force.
     *
     * @param words when and what to do
     * @param path its page
     * @param shared words both share, weightiest first
     */
    public record Known(String words, String path, List<String> shared) {}

    /** Both, the nearest first. */
    public record Alike(List<Other> insights, List<Known> rules) {}

    private final Neighbours neighbours;
    private final Insights insights;
    private final SharedFieldNotes notes;
    private final Suggestions suggestions;
    private final ObjectProvider<KnownRules> rules;

    LooksLike(
            Neighbours neighbours,
            Insights insights,
            SharedFieldNotes notes,
            Suggestions suggestions,
            ObjectProvider<KnownRules> rules) {
        this.neighbours = neighbours;
        this.insights = insights;
        this.notes = notes;
        this.suggestions = suggestions;
        this.rules = rules;
    }

    /**
     * What an insight looks like: first what the night suggested, then what is nearest.
     *
     * @param words what of it the reader may see; null: nothing
     * @param blind numbers of visits of which the reader sees nothing
     * @param most how many insights at most, and how many rules
     */
    public Alike of(Insight insight, @Nullable String words, Set<Long> blind, int most) {
        boolean open = readable(insight.id(), blind);
        List<Near> near = words == null ? List.of() : neighbours.of(words, NEAR);
        Set<Long> seen = notes.of(ids(near, Near.Kind.NOTE)).stream()
                .filter(note -> !blind.contains(note.visit().value()))
                .map(FieldNote::id)
                .collect(Collectors.toSet());
        Map<Long, InsightId> where = insights.byNote(seen);
        Map<InsightId, List<String>> shared = open ? suggested(insight, blind, most) : new LinkedHashMap<>();
        for (Near each : near) {
            InsightId other = each.kind() == Near.Kind.NOTE ? where.get(each.id()) : null;
            if (other != null && !other.equals(insight.id()) && shared.size() < most) {
                shared.putIfAbsent(other, open && readable(other, blind) ? each.shared() : List.of());
            }
        }
        List<Other> others = new ArrayList<>();
        shared.forEach((id, said) -> insights.of(id).ifPresent(other -> others.add(new Other(other, said))));
        return new Alike(others, rules(near, open, most));
    }

    private Map<InsightId, List<String>> suggested(Insight insight, Set<Long> blind, int most) {
        Map<InsightId, List<String>> suggested = new LinkedHashMap<>();
        suggestions.open(insight.id()).stream()
                .filter(suggestion -> suggestion.note() == null)
                .limit(most)
                .forEach(suggestion -> {
                    InsightId other = suggestion.one().equals(insight.id()) ? suggestion.other() : suggestion.one();
                    if (readable(other, blind)) {
                        suggested.put(other, suggestion.shared());
                    }
                });
        return suggested;
    }

    private boolean readable(InsightId insight, Set<Long> blind) {
        return blind.isEmpty()
                || notes.of(insights.of(insight).orElseThrow().notes()).stream()
                        .noneMatch(note -> blind.contains(note.visit().value()));
    }

    /** Insights that are called so, or whose notes say so. */
    public List<Other> find(InsightId own, String words, int most) {
        return insights.find(new InsightFilter(null, null, null, null, words), 0, most + 1).stream()
                .filter(other -> !other.id().equals(own))
                .limit(most)
                .map(other -> new Other(other, List.of()))
                .toList();
    }

    private List<Known> rules(List<Near> near, boolean open, int most) {
        Map<Long, RuleText> inForce = rules.stream()
                .flatMap(each -> each.inForce().stream())
                .collect(Collectors.toMap(RuleText::id, rule -> rule, (one, other) -> one));
        return near.stream()
                .filter(each -> each.kind() == Near.Kind.RULE && inForce.containsKey(each.id()))
                .limit(most)
                .map(each -> known(Objects.requireNonNull(inForce.get(each.id())), open ? each.shared() : List.of()))
                .toList();
    }

    private static Known known(RuleText rule, List<String> shared) {
        return new Known(rule.words(), rule.path(), shared);
    }

    private static List<Long> ids(List<Near> near, Near.Kind kind) {
        return near.stream().filter(each -> each.kind() == kind).map(Near::id).toList();
    }
}
