package dev.floorseat.insights.web.triage;

import dev.floorseat.insights.Insight;
import dev.floorseat.insights.InsightId;
import dev.floorseat.insights.Insights;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.people.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The words for several, by insight; of one of which all words are kept from the reader there are none. */
    Map<InsightId, String> words(List<Insight> several, Set<Long> blind) {
        Map<InsightId, String> words = new HashMap<>();
        Map<Long, FieldNote> known = blind.isEmpty()
                ? Map.of()
                : notes
                        .of(several.stream()
                                .flatMap(each -> each.notes().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(FieldNote::id, Function.identity()));
        Map<InsightId, Long> medoids = blind.isEmpty()
                ? Map.of()
                : insights.medoids(several.stream().map(Insight::id).toList());
        for (Insight each : several) {
            FieldNote medoid = known.get(medoids.getOrDefault(each.id(), 0L));
            boolean kept = each.title() == null && medoid != null && isKept(medoid, blind);
            String said = kept
                    ? said(each.notes().stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .filter(note -> !isKept(note, blind)))
                    : each.words();
            if (said != null) {
                words.put(each.id(), said);
            }
        }
        return words;
    }

    private static boolean isKept(FieldNote note, Set<Long> blind) {
        return blind.contains(note.visit().value());
    }

    private static @Nullable String said(Stream<FieldNote> open) {
        return open.flatMap(note -> Stream.of(
                        Objects.requireNonNullElse(note.situation(), ""),
                        Objects.requireNonNullElse(note.action(), "")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The words for it; null where all of them are kept from the reader. */
    @Nullable
    String words(Insight insight, Set<Long> blind) {
        return words(List.of(insight), blind).get(insight.id());
    }
}
