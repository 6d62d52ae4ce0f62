package dev.floorseat.rules.look;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Shift;
import dev.floorseat.notes.FieldNote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where to look again: a few queues say as much as all of them, and visits are rare. */
@Component
class LookQueues {

    /** On so many queues at most. */
    static final int MOST = 3;

    /** So far ahead it is seen which queues are worked most. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Floor floor;
    private final Clock clock;

    LookQueues(Floor floor, Clock clock) {
        this.floor = floor;
        this.clock = clock;
    }

    /**
     * The queues, those from which most notes came first, then those worked most.
     *
     * @param scope external ids of the queues it is for; empty: all, of which those with notes are taken where there are any
     * @param sites external ids of the sites where it can be seen; empty: all
     * @param notes that brought it up
     * @return external ids, at most {@link #MOST}
     */
    List<String> of(Set<String> scope, Set<String> sites, Collection<FieldNote> notes) {
        Map<String, Long> noted =
                notes.stream().collect(Collectors.groupingBy(FieldNote::queue, Collectors.counting()));
        List<String> possible = floor.queues().stream()
                .filter(queue -> scope.isEmpty() || scope.contains(queue.externalId()))
                .filter(queue -> sites.isEmpty() || sites.stream().anyMatch(queue::runsAt))
                .map(Queue::externalId)
                .toList();
        List<String> withNotes = possible.stream().filter(noted::containsKey).toList();
        List<String> taken = scope.isEmpty() && !withNotes.isEmpty() ? withNotes : possible;
        if (taken.size() <= MOST) {
            return taken;
        }
        Map<String, Long> worked = worked(sites);
        return taken.stream()
                .sorted(most(noted).thenComparing(most(worked)).thenComparing(Function.identity()))
                .limit(MOST)
                .toList();
    }

    private static Comparator<String> most(Map<String, Long> counts) {
        return Comparator.comparing((String queue) -> counts.getOrDefault(queue, 0L))
                .reversed();
    }

    private Map<String, Long> worked(Set<String> sites) {
        Instant now = clock.instant();
        return floor.shifts(now, now.plus(AHEAD)).stream()
                .filter(shift -> sites.isEmpty() || sites.contains(shift.site()))
                .collect(Collectors.groupingBy(Shift::queue, Collectors.counting()));
    }
}
