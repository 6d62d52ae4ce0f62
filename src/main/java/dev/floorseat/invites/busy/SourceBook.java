package dev.floorseat.invites.busy;

import dev.floorseat.invites.busy.reading.Block;
import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.People;
import dev.floorseat.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down calendars and, in the same transaction, what they say: planning never sees half of one. */
@Component
@Transactional
class SourceBook {

    /** For so long a calendar that was taken away can be had back. */
    static final Duration UNDO = Duration.ofDays(1);

    private final SourceRows rows;
    private final People people;
    private final Clock clock;

    SourceBook(SourceRows rows, People people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** A new one, with what was just read from it. */
    long add(PersonId person, SourceKind kind, String shown, byte @Nullable [] secret, List<Block> blocks) {
        long id = rows.insert(person, kind, shown, secret, clock.instant());
        read(id, blocks);
        return id;
    }

    /** It was read: what it says takes the place of what it said. */
    void read(long id, List<Block> blocks) {
        rows.lock(id).filter(source -> source.removed() == null).ifPresent(source -> {
            replace(source, blocks);
            rows.good(id, clock.instant());
        });
    }

    /** It could not be read: what it said last stays. */
    void failed(long id, Trouble trouble) {
        rows.bad(id, trouble, clock.instant());
    }

    /** Takes it away, and what it says; false if there is none such of this person's. */
    boolean remove(PersonId owner, long id) {
        Optional<BusySource> found = mine(owner, id).filter(source -> source.removed() == null);
        found.ifPresent(source -> {
            rows.keep(
                    id,
                    people.busyTimesFrom(owner, source.name()).stream()
                            .map(time -> new Block(time.from(), time.to(), time.kind()))
                            .toList());
            replace(source, List.of());
            rows.removed(id, clock.instant());
        });
        return found.isPresent();
    }

    /** Undoes {@link #remove}; empty if that is too long ago. */
    Optional<BusySource> restore(PersonId owner, long id) {
        Instant earliest = clock.instant().minus(UNDO);
        Optional<BusySource> found = mine(owner, id).filter(source -> {
            Instant removed = source.removed();
            return removed != null && !removed.isBefore(earliest);
        });
        found.ifPresent(source -> {
            rows.removed(id, null);
            replace(source, rows.takeKept(id));
        });
        return found;
    }

    /** The calendars that are read again by themselves. */
    @Transactional(readOnly = true)
    List<Long> readable() {
        return rows.readable();
    }

    /** Forgets what can no longer be had back. */
    void forget() {
        rows.forget(clock.instant().minus(UNDO));
    }

    private Optional<BusySource> mine(PersonId owner, long id) {
        return rows.lock(id).filter(source -> source.person().equals(owner));
    }

    private void replace(BusySource source, Collection<Block> blocks) {
        people.replaceBusyTimes(
                source.person(),
                source.name(),
                blocks.stream()
                        .map(block ->
                                new BusyTime(source.person(), block.from(), block.to(), block.kind(), source.name()))
                        .toList());
    }
}
