package dev.floorseat.invites.busy.reading;

import dev.floorseat.people.BusyKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time in which somebody is busy.
 *
 * @param from begin, included
 * @param to end, not included, after the begin
 * @param kind firm or tentative
 */
public record Block(Instant from, Instant to, BusyKind kind) {

    /** Refuses a time that does not run forward. */
    public Block {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** The same times with as few blocks as possible: those of a kind that overlap or touch are one. By kind and begin. */
    static List<Block> merged(Collection<Block> blocks) {
        List<Block> merged = new ArrayList<>();
        blocks.stream()
                .sorted(Comparator.comparing(Block::kind)
                        .thenComparing(Block::from)
                        .thenComparing(Block::to))
                .forEach(next -> {
                    Block last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || last.kind != next.kind || next.from.isAfter(last.to)) {
                        merged.add(next);
                    } else if (next.to.isAfter(last.to)) {
                        merged.set(merged.size() - 1, new Block(last.from, next.to, last.kind));
                    }
                });
        return merged;
    }

    /** What is left of it without a stretch of time: up to two blocks. */
    List<Block> without(Instant begin, Instant end) {
        if (!from.isBefore(end) || !to.isAfter(begin)) {
            return List.of(this);
        }
        List<Block> left = new ArrayList<>();
        if (from.isBefore(begin)) {
            left.add(new Block(from, begin, kind));
        }
        if (to.isAfter(end)) {
            left.add(new Block(end, to, kind));
        }
        return left;
    }
}
