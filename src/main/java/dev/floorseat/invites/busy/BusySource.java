package dev.floorseat.invites.busy;

import dev.floorseat.invites.busy.reading.Trouble;
import dev.floorseat.people.BusyTime;
import dev.floorseat.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of a person's, as the person sees it. Its address and password stay where it is read.
 *
 * @param id its number
 * @param person whose
 * @param kind what sort of calendar
 * @param shown the host name of its address, or the name of the file
 * @param added when it was named
 * @param tried when it was last read or tried to
 * @param good when it was last read; null: never
 * @param trouble why the last attempt failed; null: it did not
 * @param removed when it was taken away; null: it was not
 */
public record BusySource(
        long id,
        PersonId person,
        SourceKind kind,
        String shown,
        Instant added,
        Instant tried,
        @Nullable Instant good,
        @Nullable Trouble trouble,
        @Nullable Instant removed) {

    /** Read every few hours, it has missed several turns by then. */
    private static final Duration ADDRESS_KEEPS = Duration.ofHours(26);

    private static final Duration FILE_KEEPS = Duration.ofDays(30);

    /** What may be over by itself. */
    private static final Set<Trouble> PASSING = EnumSet.of(Trouble.UNREACHABLE, Trouble.TOO_SLOW, Trouble.SERVER_FAULT);

    /** How it stands. */
    public SourceState state(Instant now) {
        Trouble last = trouble;
        Instant read = good;
        if (read == null || (last != null && !PASSING.contains(last))) {
            return SourceState.BROKEN;
        }
        return read.plus(keeps()).isBefore(now) ? SourceState.STALE : SourceState.FRESH;
    }

    /** Since when what is in force may be out of date: when it was read last, or, if never, when it was named. */
    public Instant since() {
        Instant read = good;
        return read == null ? added : read;
    }

    /** What its busy times bear as their source. */
    public String name() {
        return BusyTime.CALENDAR + id;
    }

    /** Whether it can be read again without its owner. */
    public boolean isReadable() {
        return kind != SourceKind.FILE;
    }

    private Duration keeps() {
        return kind == SourceKind.FILE ? FILE_KEEPS : ADDRESS_KEEPS;
    }
}
