package dev.floorseat.rotation.plan;

import dev.floorseat.directives.Directives;
import dev.floorseat.floor.Floor;
import dev.floorseat.people.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Where executives can meet their own orders: on the queues the company imported for them, and on those the register knows. */
@Component
class OwnOrders {

    private final Floor floor;
    private final Directives directives;

    OwnOrders(Floor floor, Directives directives) {
        this.floor = floor;
        this.directives = directives;
    }

    /** External ids of queues by executive, as of a day; who has none is not there. */
    Map<PersonId, Set<String>> queues(LocalDate day) {
        Map<PersonId, Set<String>> queues = new LinkedHashMap<>();
        floor.directiveQueues().forEach((person, ids) -> queues.put(person, new TreeSet<>(ids)));
        directives
                .queuesOfOwners(day)
                .forEach((person, ids) ->
                        queues.computeIfAbsent(person, owner -> new TreeSet<>()).addAll(ids));
        return queues;
    }
}
