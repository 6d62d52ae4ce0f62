package dev.floorseat.insights.web;

import dev.floorseat.floor.Floor;
import dev.floorseat.floor.Queue;
import dev.floorseat.floor.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What queues and sites are called, read once for a page. */
record Names(List<Queue> queues, List<Site> sites, Map<String, String> queue, Map<String, String> site) {

    static Names of(Floor floor) {
        List<Queue> queues = floor.queues().stream()
                .sorted(Comparator.comparing(Queue::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        List<Site> sites = floor.sites();
        return new Names(
                queues,
                sites,
                queues.stream().collect(Collectors.toMap(Queue::externalId, Queue::name)),
                sites.stream().collect(Collectors.toMap(Site::externalId, Site::name)));
    }

    String ofQueue(String id) {
        return queue.getOrDefault(id, id);
    }

    String ofSite(String id) {
        return site.getOrDefault(id, id);
    }
}
