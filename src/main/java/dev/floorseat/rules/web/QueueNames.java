package dev.floorseat.rules.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queues of the company and their names, read once for a page. */
record QueueNames(Map<String, Queue> queues) {

    static QueueNames of(Floor floor) {
        return new QueueNames(
                floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Function.identity())));
    }

    /** In the order in which people read them. */
    List<Queue> all() {
        return queues.values().stream()
                .sorted(Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** In the order in which people read them; empty: all. */
    List<String> of(Collection<String> ids) {
        return ids.stream()
                .map(id -> {
                    Queue queue = queues.get(id);
                    return queue == null ? id : queue.name();
                })
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
