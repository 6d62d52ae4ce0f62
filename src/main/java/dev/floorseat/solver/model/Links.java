package dev.floorseat.solver.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the islands of each site and the moments on them at which a visit may start. */
final class Links {

    private final Shares shares;

    Links(Shares shares) {
        this.shares = shares;
    }

    void link(Collection<HostingSlot> used) {
        Map<SiteFact, List<HostingSlot>> bySite = new HashMap<>();
        used.forEach(slot ->
                bySite.computeIfAbsent(slot.site, any -> new ArrayList<>()).add(slot));
        bySite.values().forEach(this::linkSite);
    }

    private void linkSite(List<HostingSlot> slots) {
        slots.sort(Comparator.comparingLong((HostingSlot slot) -> slot.from).thenComparingInt(HostingSlot::index));
        Island island = new Island();
        long islandEnds = Long.MIN_VALUE;
        Map<Long, SeatStart> seats = new HashMap<>();
        Map<QueueFact, Map<Long, ShareStart>> queues = new HashMap<>();
        for (HostingSlot slot : slots) {
            if (slot.from >= islandEnds) {
                island = new Island();
            }
            islandEnds = Math.max(islandEnds, slot.to);
            Island here = island;
            SeatStart start = seats.computeIfAbsent(slot.from, time -> new SeatStart(slot.site, here, time));
            slot.link(
                    start,
                    queues.computeIfAbsent(slot.queue, any -> new HashMap<>())
                            .computeIfAbsent(slot.from, time -> share(start, slot.queue)));
        }
    }

    private ShareStart share(SeatStart start, QueueFact queue) {
        return new ShareStart(start, queue, shares.most(start.site.id, queue.id, start.time));
    }
}
