package dev.floorseat.floor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The queues of the company and their names, read once for a page.
 *
 * @param queues by external id
 */
public record QueueNames(Map<String, Queue> queues) {

    /** The queues as they are now. */
    public static QueueNames of(Floor floor) {
        return new QueueNames(
                floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Function.identity())));
    }

    /** In the order in which people read them. */
    public List<Queue> all() {
        return queues.values().stream()
                .sorted(Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The name of a queue; the external id itself where there is no such queue. */
    public String of(String externalId) {
        Queue queue = queues.get(externalId);
        return queue == null ? externalId : queue.name();
    }

    /** The names of queues by their external ids, in the order in which people read them; empty: all. */
    public List<String> of(Collection<String> externalIds) {
        return externalIds.stream()
                .map(this::of)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
