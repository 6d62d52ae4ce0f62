package dev.floorseat.insights.pattern;

import dev.floorseat.insights.EvidencePolicies;
import dev.floorseat.insights.Wilson;
import dev.floorseat.notes.FieldNote;
import dev.floorseat.notes.SharedFieldNotes;
import dev.floorseat.notes.SharedFieldNotes.Contacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which customers want what: from what was counted on visits, with the notes that say so. */
@Component
@Transactional(readOnly = true)
public class Patterns {

    private record Pair(String segment, String wish) {}

    private final SharedFieldNotes notes;
    private final EvidencePolicies policies;

    Patterns(SharedFieldNotes notes, EvidencePolicies policies) {
        this.notes = notes;
        this.policies = policies;
    }

    /**
     * All pairs that were counted or noted, by group of customers, the wish heard most first.
     *
     * @param queue external id; null: all
     */
    public Map<String, List<SegmentWish>> bySegment(@Nullable String queue) {
        Map<Pair, Integer> wanted = new HashMap<>();
        Map<String, Integer> contacts = new HashMap<>();
        Map<String, Set<Long>> visits = new HashMap<>();
        for (Contacts counted : notes.contacts()) {
            if (queue == null || queue.equals(counted.queue())) {
                String segment = low(counted.segment());
                wanted.merge(new Pair(segment, low(counted.wish())), counted.count(), Integer::sum);
                contacts.merge(segment, counted.count(), Integer::sum);
                visits.computeIfAbsent(segment, one -> new HashSet<>())
                        .add(counted.visit().value());
            }
        }
        Map<Pair, Integer> noted = new HashMap<>();
        for (FieldNote note : notes.all()) {
            String segment = note.segment();
            String wish = note.wish();
            if (segment != null && wish != null && (queue == null || queue.equals(note.queue()))) {
                noted.merge(new Pair(low(segment), low(wish)), 1, Integer::sum);
            }
        }
        int least = policies.now().policy().patternContacts();
        Set<Pair> pairs = new HashSet<>(wanted.keySet());
        pairs.addAll(noted.keySet());
        Map<String, List<SegmentWish>> bySegment = new TreeMap<>();
        pairs.forEach(pair -> {
            int hits = wanted.getOrDefault(pair, 0);
            int all = contacts.getOrDefault(pair.segment(), 0);
            bySegment
                    .computeIfAbsent(pair.segment(), segment -> new ArrayList<>())
                    .add(new SegmentWish(
                            pair.segment(),
                            pair.wish(),
                            hits,
                            all,
                            visits.getOrDefault(pair.segment(), Set.of()).size(),
                            noted.getOrDefault(pair, 0),
                            Wilson.of(hits, all),
                            all >= least));
        });
        bySegment
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(SegmentWish::wanted)
                        .thenComparingInt(SegmentWish::notes)
                        .reversed()
                        .thenComparing(SegmentWish::wish)));
        return bySegment;
    }

    private static String low(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
