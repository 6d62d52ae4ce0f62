package dev.floorseat.rules.book.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What queues and sites are called. */
@Component("bookNames")
class Names {

    private final Floor floor;

    Names(Floor floor) {
        this.floor = floor;
    }

    /** Names of queues by external id, in the order of the names. */
    Map<String, String> queues() {
        Map<String, String> names = new LinkedHashMap<>();
        floor.queues().stream()
                .sorted(Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(queue -> names.put(queue.externalId(), queue.name()));
        return names;
    }

    /** Names of sites by external id, in the order of the names. */
    Map<String, String> sites() {
        Map<String, String> names = new LinkedHashMap<>();
        floor.sites().stream()
                .sorted(Comparator.comparing(Site::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(site -> names.put(site.externalId(), site.name()));
        return names;
    }

    /** Some of them, in the order in which people read them. */
    static List<String> of(Collection<String> ids, Map<String, String> names) {
        return ids.stream()
                .map(id -> names.getOrDefault(id, id))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
