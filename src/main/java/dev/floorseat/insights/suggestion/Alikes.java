package dev.floorseat.insights.suggestion;

import dev.floorseat.insights.EvidencePolicies;
import dev.floorseat.insights.EvidencePolicy;
import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.insights.KnownRules;
import dev.floorseat.insights.KnownRules.RuleText;
import dev.floorseat.insights.text.Near;
import dev.floorseat.insights.text.Neighbours;
import dev.floorseat.notes.Alike;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds insights and rules that look alike. What looks alike need not be the same: people say so. */
@Component
public class Alikes {

    /** How many are suggested to an author. */
    public static final int MOST = 5;

    /** Several near notes may be in one insight, and some are not for this reader. */
    private static final int NEAR = 40;

    private final Neighbours neighbours;
    private final Insights insights;
    private final EvidencePolicies policies;
    private final SharedFieldNotes notes;
    private final ObjectProvider<KnownRules> rules;

    Alikes(
            Neighbours neighbours,
            Insights insights,
            EvidencePolicies policies,
            SharedFieldNotes notes,
            ObjectProvider<KnownRules> rules) {
        this.neighbours = neighbours;
        this.insights = insights;
        this.policies = policies;
        this.notes = notes;
        this.rules = rules;
    }

    /**
     * The insights that look like another, the nearest first.
     *
     * @param most how many at most
     */
    public List<Insight> of(Insight insight, int most) {
        List<Long> near = neighbours.of(insight.words(), NEAR).stream()
                .filter(each -> each.kind() == Near.Kind.NOTE)
                .map(Near::id)
                .toList();
        Map<Long, InsightId> where = insights.byNote(near);
        Set<InsightId> others = new LinkedHashSet<>();
        near.stream().map(where::get).filter(Objects::nonNull).forEach(others::add);
        others.remove(insight.id());
        List<InsightId> first = others.stream().limit(most).toList();
        Map<InsightId, Insight> known =
                insights.of(first).stream().collect(Collectors.toMap(Insight::id, Function.identity()));
        return first.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /**
     * What looks like a text that is being typed, at most five, the nearest first. Nothing of the text is kept.
     *
     * @param reader who types: of visits of their own on which not both have written, nothing is found
     */
    public List<Suggested> to(String text, PersonId reader) {
        List<Near> near = neighbours.of(text, NEAR);
        List<Long> numbers = near.stream()
                .filter(each -> each.kind() == Near.Kind.NOTE)
                .map(Near::id)
                .toList();
        Set<Long> blind = notes.blind(reader);
        Set<Long> open = notes.of(numbers).stream()
                .filter(note -> !blind.contains(note.visit().value()))
                .map(FieldNote::id)
                .collect(Collectors.toSet());
        Map<Long, InsightId> where = insights.byNote(open);
        Map<InsightId, Insight> known = insights.of(Set.copyOf(where.values())).stream()
                .collect(Collectors.toMap(Insight::id, Function.identity()));
        Map<Long, RuleText> inForce = rules.stream()
                .flatMap(each -> each.inForce().stream())
                .collect(Collectors.toMap(RuleText::id, Function.identity(), (one, other) -> one));
        EvidencePolicy policy = policies.now().policy();
        List<Suggested> suggested = new ArrayList<>();
        Set<InsightId> there = new LinkedHashSet<>();
        for (Near each : near) {
            RuleText rule = each.kind() == Near.Kind.RULE ? inForce.get(each.id()) : null;
            InsightId id = each.kind() == Near.Kind.NOTE ? where.get(each.id()) : null;
            if (rule != null) {
                suggested.add(new Suggested(Alike.Kind.RULE, rule.id(), rule.words(), rule.path(), each.shared()));
            } else if (id != null && there.add(id)) {
                suggested.add(suggested(Objects.requireNonNull(known.get(id)), each, policy, blind));
            }
            if (suggested.size() == MOST) {
                break;
            }
        }
        return suggested;
    }

    private Suggested suggested(Insight insight, Near near, EvidencePolicy policy, Set<Long> blind) {
        boolean sayable = insight.title() != null || (policy.recurs(insight.evidence()) && !speaksOf(insight, blind));
        return new Suggested(
                Alike.Kind.INSIGHT, insight.id().value(), sayable ? insight.words() : null, null, near.shared());
    }

    /** Whether the words of an insight may come from a visit the reader is blind to. */
    private boolean speaksOf(Insight insight, Set<Long> blind) {
        return notes.of(insights.medoid(insight.id()).stream().toList()).stream()
                .anyMatch(note -> blind.contains(note.visit().value()));
    }
}
