package dev.floorseat.solver.model;

import dev.floorseat.solver.Problem;
import java.util.Set;

/** A queue as the rules need it. */
final class QueueFact {

    private static final int STRAINING = 4;

    final int index;
    final String id;
    final Set<String> languages;
    /** Whether a mentor needs recovery after a visit there. */
    final boolean straining;

    QueueFact(int index, Problem.Queue queue) {
        this.index = index;
        this.id = queue.id();
        this.languages = queue.languages();
        this.straining = queue.strain() >= STRAINING;
    }

    @Override
    public String toString() {
        return id;
    }
}
