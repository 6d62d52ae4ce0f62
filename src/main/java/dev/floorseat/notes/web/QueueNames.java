package dev.floorseat.notes.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What queues are called. */
@Component
class QueueNames {

    private final Floor floor;

    QueueNames(Floor floor) {
        this.floor = floor;
    }

    /** Names by external id, in the order of the names. */
    Map<String, String> all() {
        Map<String, String> names = new LinkedHashMap<>();
        floor.queues().stream()
                .sorted(Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(queue -> names.put(queue.externalId(), queue.name()));
        return names;
    }
}
