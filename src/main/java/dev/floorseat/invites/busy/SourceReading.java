package dev.floorseat.invites.busy;

import dev.floorseat.invites.busy.fetching.CalDavFetch;
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
    private final CalDavFetch calDav;
    private final BusyReader reader;
    private final Owners owners;
    private final Clock clock;

    SourceReading(
            SourceRows rows,
            SourceBook book,
            SourceSecrets secrets,
            CalendarFetch fetch,
            CalDavFetch calDav,
            BusyReader reader,
            Owners owners,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.secrets = secrets;
        this.fetch = fetch;
        this.calDav = calDav;
        this.reader = reader;
        this.owners = owners;
        this.clock = clock;
    }

    /** What a calendar says now. */
    List<Block> get(PersonId person, SourceKind kind, Access access) throws UnusableCalendar {
        Window window = window();
        byte[] bytes = kind == SourceKind.CALDAV
                ? calDav.get(access.address(), access.user(), access.password(), window)
                : fetch.get(access.address());
        return reader.read(bytes, window, owners.of(person, window));
    }

    /** What the bytes of a calendar say of the time that is still to plan. */
    List<Block> read(PersonId person, byte[] bytes) throws UnusableCalendar {
        Window window = window();
        return reader.read(bytes, window, owners.of(person, window));
    }

    private Window window() {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return new Window(today.minus(1, ChronoUnit.DAYS), today.plus(AHEAD));
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
