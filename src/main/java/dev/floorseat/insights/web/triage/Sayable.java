package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.Insights;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.SignedIn;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of an insight a reader may see: of visits of their own on which not both have written, nothing. */
@Component
class Sayable {

    private final SharedFieldNotes notes;
    private final Insights insights;

    Sayable(SharedFieldNotes notes, Insights insights) {
        this.notes = notes;
        this.insights = insights;
    }

    /** The numbers of the visits a reader sees nothing of. */
    Set<Long> blind(SignedIn reader) {
        return reader.personId() == null ? Set.of() : notes.blind(reader.personId());
    }

    /** The notes of an insight. */
    List<FieldNote> notes(Insight insight, Set<Long> blind) {
        return notes.of(insight.notes()).stream()
                .filter(note -> !blind.contains(note.visit().value()))
                .toList();
    }

    /** The words for it; null where all of them are kept from the reader. */
    @Nullable
    String words(Insight insight, Set<Long> blind) {
        if (blind.isEmpty() || insight.title() != null) {
            return insight.words();
        }
        boolean kept = notes.of(insights.medoid(insight.id()).stream().toList()).stream()
                .anyMatch(note -> blind.contains(note.visit().value()));
        return kept
                ? notes(insight, blind).stream()
                        .flatMap(note -> Stream.of(note.situation(), note.action()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : insight.words();
    }
}
