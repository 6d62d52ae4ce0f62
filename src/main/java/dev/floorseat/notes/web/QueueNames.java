package dev.floorseat.notes.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What queues are called. */
@Component
class QueueNames {

    private final Floor floor;

    QueueNames(Floor floor) {
        this.floor = floor;
    }

    /** Names by external id. */
    Map<String, String> all() {
        return floor.queues().stream().collect(Collectors.toMap(Queue::externalId, Queue::name));
    }
}
