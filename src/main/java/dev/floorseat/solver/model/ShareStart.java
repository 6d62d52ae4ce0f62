package dev.floorseat.solver.model;

/** A moment at which a visit may start on a queue at a site, and how many may go on there then. Compared by identity: each is made once. */
final class ShareStart {

    final SeatStart start;
    final QueueFact queue;
    final long most;

    ShareStart(SeatStart start, QueueFact queue, long most) {
        this.start = start;
        this.queue = queue;
        this.most = most;
    }

    Island island() {
        return start.island;
    }

    QueueFact queue() {
        return queue;
    }
}
