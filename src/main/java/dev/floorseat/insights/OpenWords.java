package dev.floorseat.insights;

import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps from a CX lead who visits the floor, too, what the other of a visit of theirs wrote before both have written: an insight is then
 * called by another of its notes.
 */
@Component
@Transactional(readOnly = true)
public class OpenWords {

    private static final String NOTHING = "…";

    private final InsightRows rows;
    private final SharedFieldNotes notes;

    OpenWords(InsightRows rows, SharedFieldNotes notes) {
        this.rows = rows;
        this.notes = notes;
    }

    /**
     * Insights as somebody may read them.
     *
     * @param reader who reads; null: nobody who has visits
     */
    public List<Insight> of(Collection<Insight> insights, @Nullable PersonId reader) {
        Set<Long> blind = reader == null ? Set.of() : notes.blind(reader);
        return blind.isEmpty()
                ? List.copyOf(insights)
                : insights.stream().map(insight -> opened(insight, blind)).toList();
    }

    private Insight opened(Insight insight, Set<Long> blind) {
        if (insight.title() != null) {
            return insight;
        }
        Map<Long, FieldNote> open = notes.of(insight.notes()).stream()
                .filter(note -> !blind.contains(note.visit().value()))
                .collect(Collectors.toMap(FieldNote::id, Function.identity()));
        boolean medoidIsOpen = rows.medoid(insight.id()).map(open::containsKey).orElse(true);
        String words = medoidIsOpen
                ? insight.words()
                : open.values().stream()
                        .findFirst()
                        .map(note -> Objects.requireNonNullElse(
                                note.situation(), Objects.requireNonNullElse(note.action(), NOTHING)))
                        .orElse(NOTHING);
        return new Insight(
                insight.id(),
                insight.revision(),
                insight.title(),
                words,
                insight.state(),
                insight.notes(),
                insight.evidence(),
                insight.mergedInto());
    }
}
