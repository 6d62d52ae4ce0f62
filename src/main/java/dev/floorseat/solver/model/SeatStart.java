package dev.floorseat.solver.model;

/** A moment at which a visit may start at a site, and how many seats may be taken then. Compared by identity: each is made once. */
final class SeatStart {

    final SiteFact site;
    final Island island;
    final long time;

    SeatStart(SiteFact site, Island island, long time) {
        this.site = site;
        this.island = island;
        this.time = time;
    }

    Island island() {
        return island;
    }

    boolean within(HostingSlot slot) {
        return slot.from <= time && time < slot.to;
    }
}
