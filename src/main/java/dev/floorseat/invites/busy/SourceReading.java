package dev.floorseat.invites.busy;

import dev.floorseat.invites.busy.fetching.CalendarFetch;
import dev.floorseat.invites.busy.reading.Block;
import dev.floorseat.invites.busy.reading.BusyReader;
import dev.floorseat.invites.busy.reading.UnusableCalendar;
import dev.floorseat.invites.busy.reading.Window;
import dev.floorseat.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gets and reads calendars: slow work, outside of any transaction. */
@Component
class SourceReading {

    /** A rotation is planned a year ahead at most. */
    private static final Duration AHEAD = Duration.ofDays(400);

    private final SourceRows rows;
    private final SourceBook book;
    private final SourceSecrets secrets;
    private final CalendarFetch fetch;
    private final BusyReader reader;
    private final Owners owners;
    private final Clock clock;

    SourceReading(
            SourceRows rows,
            SourceBook book,
            SourceSecrets secrets,
            CalendarFetch fetch,
            BusyReader reader,
            Owners owners,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.secrets = secrets;
        this.fetch = fetch;
        this.reader = reader;
        this.owners = owners;
        this.clock = clock;
    }

    /** What a calendar says now. */
    List<Block> get(PersonId person, SourceKind kind, Access access) throws UnusableCalendar {
        return read(person, fetch.get(access.address()));
    }

    /** What the bytes of a calendar say of the time that is still to plan. */
    List<Block> read(PersonId person, byte[] bytes) throws UnusableCalendar {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        Window window = new Window(today.minus(1, ChronoUnit.DAYS), today.plus(AHEAD));
        return reader.read(bytes, window, owners.of(person, window));
    }

    /**
     * Reads a calendar once more and writes down what came of it; what it said before stays if nothing did.
     *
     * @return whether there is such a calendar, and it is read again from now on
     */
    boolean again(long id) {
        Optional<BusySource> known = rows.byId(id).filter(source -> source.removed() == null && source.isReadable());
        if (known.isEmpty()) {
            return false;
        }
        BusySource source = known.get();
        try {
            Access access = secrets.opened(source.person(), rows.secret(id));
            book.read(id, get(source.person(), source.kind(), access));
        } catch (UnusableCalendar e) {
            book.failed(id, e.trouble());
        }
        return true;
    }
}
