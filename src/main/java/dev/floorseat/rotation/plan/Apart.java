package dev.floorseat.rotation.plan;

import dev.floorseat.people.PersonId;
import dev.floorseat.rotation.pairing.NotTogether;
import dev.floorseat.solver.Slot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps people apart who are not planned together. Their slots are left out like slots somebody declined, and in the same words: nothing
 * in the problem, in a plan or in an explanation tells one from the other.
 */
@Component
class Apart {

    private final NotTogether notTogether;

    Apart(NotTogether notTogether) {
        this.notTogether = notTogether;
    }

    /**
     * Slots never to be offered.
     *
     * @param refused those that were declined, by visit key
     * @param slots all slots
     * @param numbers people's numbers by external id
     * @return both, by visit key
     */
    Map<String, Set<String>> and(
            Map<String, Set<String>> refused, List<Visit> owed, Collection<Slot> slots, Map<String, PersonId> numbers) {
        Map<PersonId, Set<PersonId>> apart = notTogether.pairs();
        Map<PersonId, Set<String>> hosted = new HashMap<>();
        Map<String, Set<String>> both = new HashMap<>(refused);
        for (Visit visit : owed) {
            for (PersonId mentor : apart.getOrDefault(visit.visitor(), Set.of())) {
                Set<String> barred = hosted.computeIfAbsent(mentor, host -> hosted(host, slots, numbers));
                if (!barred.isEmpty()) {
                    both.merge(visit.key(), barred, Apart::union);
                }
            }
        }
        return both;
    }

    private static Set<String> hosted(PersonId mentor, Collection<Slot> slots, Map<String, PersonId> numbers) {
        return slots.stream()
                .filter(slot -> mentor.equals(numbers.get(slot.mentor())))
                .map(Slot::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }
}
