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

    private static final int FEWEST_CONTACTS = 5;
    private static final int FEWEST_VISITS = 2;

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
        List<Contacts> everything = notes.contacts();
        Map<String, Set<String>> hidden = hidden(everything);
        for (Contacts counted : everything) {
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
            int on = visits.getOrDefault(pair.segment(), Set.of()).size();
            boolean shown = queue == null
                    ? tells(all, on)
                    : !hidden.getOrDefault(pair.segment(), Set.of()).contains(queue) && tells(all, on);
            bySegment
                    .computeIfAbsent(pair.segment(), segment -> new ArrayList<>())
                    .add(new SegmentWish(
                            pair.segment(),
                            pair.wish(),
                            hits,
                            all,
                            on,
                            noted.getOrDefault(pair, 0),
                            Wilson.of(hits, all),
                            shown,
                            shown && all >= least));
        });
        bySegment
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt((SegmentWish wish) -> wish.shown() ? wish.wanted() : 0)
                                .thenComparingInt(SegmentWish::notes)
                                .reversed()
                                .thenComparing(SegmentWish::wish)));
        return bySegment;
    }

    /** Of fewer contacts, or of one visit, somebody could be worked out. */
    private static boolean tells(int contacts, int visits) {
        return contacts >= FEWEST_CONTACTS && visits >= FEWEST_VISITS;
    }

    /**
     * Of each group the queues of which no number is told. With a single one hidden the others would tell it, taken from all: the next
     * smallest is hidden as well, and so on until what is hidden together tells nothing.
     */
    private static Map<String, Set<String>> hidden(List<Contacts> everything) {
        Map<String, Map<String, Integer>> contacts = new HashMap<>();
        Map<String, Map<String, Set<Long>>> visits = new HashMap<>();
        for (Contacts counted : everything) {
            String segment = low(counted.segment());
            contacts.computeIfAbsent(segment, one -> new HashMap<>())
                    .merge(counted.queue(), counted.count(), Integer::sum);
            visits.computeIfAbsent(segment, one -> new HashMap<>())
                    .computeIfAbsent(counted.queue(), one -> new HashSet<>())
                    .add(counted.visit().value());
        }
        Map<String, Set<String>> hidden = new HashMap<>();
        contacts.forEach((segment, byQueue) -> {
            Map<String, Set<Long>> seen = visits.getOrDefault(segment, Map.of());
            Set<String> kept = new HashSet<>();
            int together = 0;
            List<Map.Entry<String, Integer>> smallestFirst = byQueue.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .toList();
            for (Map.Entry<String, Integer> each : smallestFirst) {
                if (!tells(
                        each.getValue(),
                        seen.getOrDefault(each.getKey(), Set.of()).size())) {
                    kept.add(each.getKey());
                    together += each.getValue();
                }
            }
            for (Map.Entry<String, Integer> each : smallestFirst) {
                if (!kept.isEmpty() && (kept.size() < 2 || together < FEWEST_CONTACTS) && kept.add(each.getKey())) {
                    together += each.getValue();
                }
            }
            hidden.put(segment, kept);
        });
        return hidden;
    }

    private static String low(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
