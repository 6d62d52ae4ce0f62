package dev.floorseat.insights.text;

import dev.floorseat.insights.KnownRules;
import dev.floorseat.insights.text.Near.Kind;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.web.Digest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the texts say: the words of shared notes and of rules in force. Authors and visits stay where they are. */
@Component
class Sources {

    private final SharedFieldNotes notes;
    private final ObjectProvider<KnownRules> rules;

    Sources(SharedFieldNotes notes, ObjectProvider<KnownRules> rules) {
        this.notes = notes;
        this.rules = rules;
    }

    Map<Long, String> texts(Kind kind, Collection<Long> ids) {
        if (kind == Kind.RULE) {
            Map<Long, String> all = rules();
            all.keySet().retainAll(ids);
            return all;
        }
        return ids.isEmpty() ? Map.of() : texts(notes.of(ids));
    }

    /** The numbers of all there are. */
    List<Long> ids(Kind kind) {
        return kind == Kind.RULE
                ? List.copyOf(rules().keySet())
                : notes.all().stream().map(FieldNote::id).toList();
    }

    /** The same as long as no rule came in force, left, or reads otherwise. */
    byte[] rulesDigest() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(rules())
                .forEach((id, text) -> all.append(id).append('\t').append(text).append('\n'));
        return Digest.of(all.toString()).bytes();
    }

    private Map<Long, String> rules() {
        return rules.orderedStream()
                .flatMap(known -> known.inForce().stream())
                .collect(Collectors.toMap(
                        KnownRules.RuleText::id, KnownRules.RuleText::words, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<Long, String> texts(List<FieldNote> notes) {
        Map<Long, String> texts = new LinkedHashMap<>();
        notes.forEach(note -> texts.put(
                note.id(),
                Stream.of(note.situation(), note.action())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(". "))));
        return texts;
    }
}
