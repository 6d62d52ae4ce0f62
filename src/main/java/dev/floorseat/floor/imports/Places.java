package dev.floorseat.floor.imports;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sites and queues a file may name. */
final class Places {

    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Queue> queues = new HashMap<>();

    Places(Floor floor) {
        floor.sites().forEach(site -> sites.put(site.externalId(), site));
        floor.queues().forEach(queue -> queues.put(queue.externalId(), queue));
    }

    /** The site in a column, or null with a fault. */
    @Nullable
    Site site(RowReader reader, String column) {
        String id = reader.id(column);
        return id.isEmpty() ? null : site(reader, column, id);
    }

    /** The site with this id, or null with a fault. */
    @Nullable
    Site site(RowReader reader, String column, String id) {
        @Nullable Site site = sites.get(id);
        if (site == null) {
            reader.fault(column, "floor.import.no-site", id);
        }
        return site;
    }

    /** The queue in a column, or null with a fault. */
    @Nullable
    Queue queue(RowReader reader, String column) {
        String id = reader.id(column);
        return id.isEmpty() ? null : queue(reader, column, id);
    }

    /** The queue with this id, or null with a fault. */
    @Nullable
    Queue queue(RowReader reader, String column, String id) {
        @Nullable Queue queue = queues.get(id);
        if (queue == null) {
            reader.fault(column, "floor.import.no-queue", id);
        }
        return queue;
    }

    /** Notes a fault where a queue does not run at a site. */
    void checkRuns(RowReader reader, @Nullable Queue queue, @Nullable Site site) {
        if (queue != null && site != null && !queue.runsAt(site.externalId())) {
            reader.fault("queue", "floor.import.queue-elsewhere", queue.externalId(), site.externalId());
        }
    }
}
